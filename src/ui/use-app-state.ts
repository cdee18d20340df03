import { createContext, use, useSyncExternalStore } from 'react';
import type { Bridge } from '../shared/contract/contract.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { Text } from '../shared/text.ts';
import { loadText } from './load-text.ts';

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
  const latest: { state?: AppState } = {};
  const load = async (state: AppState): Promise<App> => ({ state, text: await loadText(state.language) });
  const shown: { app?: App } = {};
  const follow = async (state: AppState): Promise<void> => {
    latest.state = state;
    if (shown.app === undefined) return;
    const isSameLanguage = shown.app.state.language === state.language;
    const next = isSameLanguage ? { state, text: shown.app.text } : await load(state);
    // While another language was loaded, something else may have changed.
    if (latest.state !== state) return;
    shown.app = next;
    for (const listener of listeners) listener();
  };
  onState((state) => void follow(state));
  const answer = await readState();
  const first = latest.state ?? answer;
  const app = await load(first);
  shown.app = app;
  if (latest.state !== undefined && latest.state !== first) await follow(latest.state);
  return {
    current: () => shown.app ?? app,
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
