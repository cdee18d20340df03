import type { Subscribe } from '../base/event-source.ts';

/**
 * `taken`: another program has the combination. `refused`: it was not given, and nobody says why. `no-key`: no key on the
 * keyboard layout writes it. `invalid`: not a key combination at all.
 */
export type Registered = 'on' | 'taken' | 'refused' | 'no-key' | 'invalid';

/** Key combinations that this app chooses, and gets whichever program has the focus. */
export interface GlobalKeys {
  /** @param accelerator in Electron's notation. */
  readonly register: (accelerator: string, press: () => void) => Promise<Registered>;
  readonly unregister: (accelerator: string) => void;
  /** Announces that a layout change has affected a registered combination. */
  readonly onChange: Subscribe<{ readonly accelerator: string; readonly registered: Registered }>;
}
