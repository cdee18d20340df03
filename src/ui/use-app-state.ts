import { createContext, use, useSyncExternalStore } from 'react';
import type { Bridge } from '../shared/contract/contract.ts';
import type { AppState } from '../shared/model/app-state.ts';
import { type Text, textIn } from '../shared/text.ts';

/** The latest state from the main process, and the texts in its language. */
export interface App {
  readonly state: AppState;
  readonly text: Text;
}

export interface AppStore {
  readonly current: () => App;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Subscribes before it asks, so that no change in between is missed. An event is newer than the answer. */
export const openAppStore = async ({ readState, onState }: Bridge): Promise<AppStore> => {
  const listeners = new Set<() => void>();
  const latest: { app?: App } = {};
  const publish = (state: AppState) => {
    const text = latest.app?.state.language === state.language ? latest.app.text : textIn(state.language);
    latest.app = { state, text };
    for (const listener of listeners) listener();
  };
  onState(publish);
  const answer = await readState();
  if (latest.app === undefined) publish(answer);
  const first: App = latest.app ?? { state: answer, text: textIn(answer.language) };
  return {
    current: () => latest.app ?? first,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const AppContext = createContext<AppStore | null>(null);

export const useApp = (): App => {
  const store = use(AppContext);
  if (store === null) throw new Error('A component of a window was rendered outside show()');
  return useSyncExternalStore(store.subscribe, store.current);
};
