import type { AppState } from '../../../src/shared/model/app-state.ts';

/** The one snapshot every window reads, and the way to replace parts of it. */
export interface StateStore {
  readonly current: () => AppState;
  readonly update: (change: Partial<AppState>) => void;
  /** @returns the way to stop listening. */
  readonly subscribe: (listener: (state: AppState) => void) => () => void;
}

export const createState = (initial: AppState): StateStore => {
  const listeners = new Set<(state: AppState) => void>();
  let state = Object.freeze(initial);
  return {
    current: () => state,
    update: (change) => {
      state = Object.freeze({ ...state, ...change });
      for (const listener of listeners) listener(state);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
