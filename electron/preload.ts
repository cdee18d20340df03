import { contextBridge, ipcRenderer, webFrame } from 'electron/renderer';
import type { Bridge, CallName } from '../src/shared/contract/contract.ts';
import type { AppState } from '../src/shared/model/app-state.ts';

/** Every name in the contract, inserted when this script is built. */
declare const CALL_NAMES: readonly CallName[];

// SECURITY(named-calls): named functions only. A window that can name channels can reach anything that main listens to.
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

// SECURITY(uncontrolled-ways-out): WebRTC and the print dialog reach servers, and the eye dropper other windows, by nothing
// that a session, a content security policy or a permission could stop. This runs before any script of the page, and a
// frame's window, which would have them too, is out of a page's reach (`sandbox` in the policy).
const uncontrolled = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'print', 'EyeDropper'];
void webFrame.executeJavaScript(uncontrolled.map((name) => `delete globalThis.${name};`).join(''));

contextBridge.exposeInMainWorld('hushlink', bridge);
