/**
 * Chromium switches allowed on our command line. Chromium reads the arguments before we do and knows hundreds of them.
 * Allowing them all would also allow misspelt options of ours, and a `--passphrase` that does nothing; so only those
 * that people and their desktops cannot do without are allowed.
 * SECURITY: none that weakens a window or TLS, such as --remote-debugging-port or --ignore-certificate-errors.
 * `--no-sandbox` is the exception: root has no other way, and root can do everything already.
 */
const names: ReadonlySet<string> = new Set([
  // Where the sandbox, shared memory or namespaces are unavailable: root, containers, old kernels.
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-dev-shm-usage', 'no-zygote'],
  // A separate data folder; read by Electron and by us.
  'user-data-dir',
  // Display (X11, Wayland or none), scale and input methods. Distributions' launchers and Flatpak pass these.
  ...['ozone-platform', 'ozone-platform-hint', 'display', 'enable-features', 'disable-features'],
  ...['force-device-scale-factor', 'high-dpi-support', 'force-color-profile', 'gtk-version', 'class', 'name'],
  ...['enable-wayland-ime', 'wayland-text-input-version'],
  // For graphics drivers that draw nothing or crash.
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-gpu-sandbox', 'disable-software-rasterizer'],
  ...['ignore-gpu-blocklist', 'in-process-gpu', 'use-gl', 'use-angle'],
  // For reaching the internet from a company network.
  ...['proxy-server', 'proxy-pac-url', 'proxy-bypass-list', 'proxy-auto-detect', 'no-proxy-server'],
  ...['auth-server-allowlist', 'auth-negotiate-delegate-allowlist', 'host-resolver-rules'],
  // Language and accessibility.
  ...['lang', 'force-renderer-accessibility', 'force-high-contrast', 'force-prefers-reduced-motion'],
  // Chromium's own logging, for bug reports.
  ...['enable-logging', 'log-level', 'log-file', 'v', 'vmodule'],
  // Added by Windows notifications and by the installer on an update's first start.
  ...['ToastActivated', 'updated', 'force-run'],
]);

/** @param option as given, such as `--lang=de`. */
export const isChromiumSwitch = (option: string, platform: NodeJS.Platform): boolean => {
  // macOS adds a process number when started from Finder, and an app's defaults as `-AppleLanguages (de)`.
  if (platform === 'darwin' && /^-(psn_|Apple|NS)/.test(option)) return true;
  // Windows notifications use a single dash: `-ToastActivated`.
  return names.has(option.replace(/^--?/, '').replace(/=.*$/s, ''));
};
