import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { Bridge, CallName } from '../src/shared/contract/contract.ts';
import type { AppState } from '../src/shared/model/app-state.ts';

/** Every name in the contract, inserted when this script is built. */
declare const CALL_NAMES: readonly CallName[];

// SECURITY: named functions only. A window that can name channels can reach anything that main listens to.
const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(name, input)]),
);
// The compiler cannot see that there is a function for every name; a test of the running app checks it.
const bridge = {
  ...calls,
  onState: (listener: (state: AppState) => void) => {
    const receive = (_event: unknown, state: AppState): void => listener(state);
    ipcRenderer.on('state', receive);
    return () => ipcRenderer.off('state', receive);
  },
} as unknown as Bridge;

contextBridge.exposeInMainWorld('hushlink', bridge);
