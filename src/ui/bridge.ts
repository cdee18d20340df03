import type { Bridge } from '../shared/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly hushlink: Bridge;
  }
}

/** The only way out of a window. */
export const bridge: Bridge = window.hushlink;
