/**
 * The hotkey where the user has not chosen one. On Linux, Shift with a digit does not work on each desktop and layout, and
 * on macOS, ⌥⌘H hides the other programs: docs/adr/0014-hotkeys-on-wayland.md.
 */
export const usualKeys = (platform: string): string =>
  platform === 'linux' ? 'CommandOrControl+Alt+H' : 'CommandOrControl+Shift+1';
