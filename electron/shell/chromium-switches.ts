/**
 * Chromium switches allowed on our command line. Chromium reads the arguments before we do and knows hundreds of them, and
 * the fuses turn off none. Allowing them all would also allow misspelt options of ours, and a `--passphrase` that does
 * nothing; so only those that people and their desktops cannot do without are allowed.
 * SECURITY(chromium-switches): none that lets another program in, runs one, weakens a window or TLS, leads requests elsewhere
 * or writes a file of its own. The system's settings say which proxy to use.
 */
const allowed: ReadonlySet<string> = new Set([
  // Where the setuid sandbox or shared memory are unavailable: containers, old kernels. Others take their place.
  ...['disable-setuid-sandbox', 'disable-dev-shm-usage'],
  // A separate data folder; read by Electron and by us.
  'user-data-dir',
  // Display (X11, Wayland or none), scale and input methods. Distributions' launchers and Flatpak pass these.
  ...['ozone-platform', 'ozone-platform-hint', 'display'],
  ...['force-device-scale-factor', 'high-dpi-support', 'force-color-profile', 'gtk-version', 'class', 'name'],
  ...['enable-wayland-ime', 'wayland-text-input-version'],
  // For graphics drivers that draw nothing or crash.
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-software-rasterizer'],
  ...['ignore-gpu-blocklist', 'use-gl', 'use-angle'],
  // Language and accessibility.
  ...['lang', 'force-renderer-accessibility', 'force-high-contrast', 'force-prefers-reduced-motion'],
  // Added by Windows notifications and by the installer on an update's first start.
  ...['ToastActivated', 'updated', 'force-run'],
]);

const displayFeatures = /^(UseOzonePlatform|Wayland\w*)(,(UseOzonePlatform|Wayland\w*))*$/;

/** Allowed with some values: others of Chromium's features are protections. */
const allowedValues: ReadonlyMap<string, RegExp> = new Map([
  ['enable-features', displayFeatures],
  ['disable-features', displayFeatures],
  // For bug reports. SECURITY(log-to-standard-error): to standard error only, and not in such detail that addresses are in it.
  ['enable-logging', /^(stderr)?$/],
  // Says less.
  ['log-level', /^3$/],
]);

/** Root has no other way, and can do everything already. */
const allowedForRoot: ReadonlySet<string> = new Set(['no-sandbox', 'no-zygote']);

export interface Starter {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

/** @param option as given, such as `--lang=de`. */
export const judgeChromiumSwitch = (
  option: string,
  { platform, isRoot }: Starter,
): 'allowed' | 'other-value' | 'unknown' => {
  // macOS adds a process number when started from Finder, and an app's defaults as `-AppleLanguages (de)`.
  if (platform === 'darwin' && /^-(psn_|Apple|NS)/.test(option)) return 'allowed';
  // Windows notifications use a single dash: `-ToastActivated`.
  const [, name = '', value = ''] = /^--?([^=]*)=?(.*)$/s.exec(option) ?? [];
  if (allowed.has(name) || (isRoot && allowedForRoot.has(name))) return 'allowed';
  const values = allowedValues.get(name);
  if (values === undefined) return 'unknown';
  return values.test(value) ? 'allowed' : 'other-value';
};
