import { createContext, use, useSyncExternalStore } from 'react';
import type { Bridge } from '../shared/contract.ts';
import type { AppState } from '../shared/model/app-state.ts';
import { type Text, textIn } from '../shared/text.ts';

/** The newest state the main process told, and the sentences in its language. */
export interface App {
  readonly state: AppState;
  readonly text: Text;
}

export interface AppStore {
  readonly current: () => App;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Listens before it asks, so that a change in between is not missed; an event is newer than the answer. */
export const openAppStore = async ({ readState, onState }: Bridge): Promise<AppStore> => {
  const listeners = new Set<() => void>();
  const told: { app?: App } = {};
  const tell = (state: AppState) => {
    const text = told.app?.state.language === state.language ? told.app.text : textIn(state.language);
    told.app = { state, text };
    for (const listener of listeners) listener();
  };
  onState(tell);
  const answer = await readState();
  if (told.app === undefined) tell(answer);
  const first: App = told.app ?? { state: answer, text: textIn(answer.language) };
  return {
    current: () => told.app ?? first,
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
