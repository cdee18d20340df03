import type { Subscribe } from '../base/event-source.ts';

/**
 * `taken`: another program has the combination. `no-key`: the keyboard layout has no key that writes it. `invalid`: it is
 * no combination at all.
 */
export type Registered = 'on' | 'taken' | 'no-key' | 'invalid';

/** Combinations of keys that the desktop gives to this app whichever program has the focus. */
export interface GlobalKeys {
  /** @param accelerator in Electron's notation. */
  readonly register: (accelerator: string, press: () => void) => Promise<Registered>;
  readonly unregister: (accelerator: string) => void;
  /** Announces that another keyboard layout has made a difference to what is registered. */
  readonly onChange: Subscribe<{ readonly accelerator: string; readonly registered: Registered }>;
}
