import type { Bridge } from '../shared/contract/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly hushlink: Bridge;
  }
}

/** The only connection from a window to the main process. */
export const bridge: Bridge = window.hushlink;
