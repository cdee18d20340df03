export interface HotkeyView {
  /** Electron's notation; `null` when switched off. */
  readonly accelerator: string | null;
  readonly status: 'off' | 'on' | 'taken';
}
