import type { Subscribe } from '../base/event-source.ts';

/**
 * `taken`: another program has the combination. `no-key`: no key on the keyboard layout writes it. `invalid`: not a key
 * combination at all.
 */
export type Registered = 'on' | 'taken' | 'no-key' | 'invalid';

/** Key combinations that the desktop delivers to this app whichever program has the focus. */
export interface GlobalKeys {
  /** @param accelerator in Electron's notation. */
  readonly register: (accelerator: string, press: () => void) => Promise<Registered>;
  readonly unregister: (accelerator: string) => void;
  /** Announces that a layout change has affected a registered combination. */
  readonly onChange: Subscribe<{ readonly accelerator: string; readonly registered: Registered }>;
}
