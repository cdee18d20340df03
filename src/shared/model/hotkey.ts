export interface HotkeyView {
  /** Electron's notation; `null` when switched off. */
  readonly accelerator: string | null;
  /** `no-key`: the keyboard layout has no key that writes it. */
  readonly status: 'off' | 'on' | 'taken' | 'no-key';
}
