/**
 * Chromium's own switches that may stand on our command line. Chromium reads the arguments itself, before we do, and has
 * hundreds of them. To let all through would let through every misspelt one of ours, and a `--passphrase` that does
 * nothing; so these pass, which people and their desktops cannot do without.
 * SECURITY: none that weakens a window or TLS, such as --remote-debugging-port or --ignore-certificate-errors.
 * `--no-sandbox` is the exception, since root has no other way, and whoever is root has everything already.
 */
const names: ReadonlySet<string> = new Set([
  // Where the sandbox, shared memory or namespaces are not to be had: root, containers, old kernels.
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-dev-shm-usage', 'no-zygote'],
  // A folder of its own; Electron and we read it.
  'user-data-dir',
  // The display: X11, Wayland or none, its scale, its input methods. Distributions' launchers and Flatpak pass these.
  ...['ozone-platform', 'ozone-platform-hint', 'display', 'enable-features', 'disable-features'],
  ...['force-device-scale-factor', 'high-dpi-support', 'force-color-profile', 'gtk-version', 'class', 'name'],
  ...['enable-wayland-ime', 'wayland-text-input-version'],
  // Graphics drivers that draw nothing, or crash.
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-gpu-sandbox', 'disable-software-rasterizer'],
  ...['ignore-gpu-blocklist', 'in-process-gpu', 'use-gl', 'use-angle'],
  // The way out of a company's network.
  ...['proxy-server', 'proxy-pac-url', 'proxy-bypass-list', 'proxy-auto-detect', 'no-proxy-server'],
  ...['auth-server-allowlist', 'auth-negotiate-delegate-allowlist', 'host-resolver-rules'],
  // Language and accessibility.
  ...['lang', 'force-renderer-accessibility', 'force-high-contrast', 'force-prefers-reduced-motion'],
  // Chromium's own messages, for a report of a fault.
  ...['enable-logging', 'log-level', 'log-file', 'v', 'vmodule'],
  // Added by Windows' notifications and by the installer's first start of an update.
  ...['ToastActivated', 'updated', 'force-run'],
]);

/** @param option as given, such as `--lang=de`. */
export const isChromiumSwitch = (option: string, platform: NodeJS.Platform): boolean => {
  // macOS adds the number of the process to a start from Finder, and an app's defaults as `-AppleLanguages (de)`.
  if (platform === 'darwin' && /^-(psn_|Apple|NS)/.test(option)) return true;
  // Windows' notifications: `-ToastActivated`.
  return names.has(option.replace(/^--?/, '').replace(/=.*$/s, ''));
};
