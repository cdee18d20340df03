/** @typedef {import('./distribution.mjs').Family} Family */

/**
 * The packages of the libraries that Electron and keytar are linked with, for Debian and Ubuntu, Fedora, Arch, and openSUSE.
 * @type {Readonly<Record<string, readonly [debian: string, fedora: string, arch: string, suse: string]>>}
 */
export const libraries = {
  'libsecret-1.so.0': ['libsecret-1-0', 'libsecret', 'libsecret', 'libsecret-1-0'],
  'libglib-2.0.so.0': ['libglib2.0-0', 'glib2', 'glib2', 'libglib-2_0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0', 'glib2', 'glib2', 'libgobject-2_0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0', 'glib2', 'glib2', 'libgio-2_0-0'],
  'libgtk-3.so.0': ['libgtk-3-0', 'gtk3', 'gtk3', 'libgtk-3-0'],
  'libgdk-3.so.0': ['libgtk-3-0', 'gtk3', 'gtk3', 'libgtk-3-0'],
  'libnss3.so': ['libnss3', 'nss', 'nss', 'mozilla-nss'],
  'libnssutil3.so': ['libnss3', 'nss-util', 'nss', 'mozilla-nss'],
  'libsmime3.so': ['libnss3', 'nss', 'nss', 'mozilla-nss'],
  'libnspr4.so': ['libnspr4', 'nspr', 'nspr', 'mozilla-nspr'],
  'libgbm.so.1': ['libgbm1', 'mesa-libgbm', 'mesa', 'libgbm1'],
  'libdrm.so.2': ['libdrm2', 'libdrm', 'libdrm', 'libdrm2'],
  'libasound.so.2': ['libasound2', 'alsa-lib', 'alsa-lib', 'libasound2'],
  'libdbus-1.so.3': ['libdbus-1-3', 'dbus-libs', 'dbus', 'libdbus-1-3'],
  'libatk-1.0.so.0': ['libatk1.0-0', 'atk', 'at-spi2-core', 'libatk-1_0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0', 'at-spi2-atk', 'at-spi2-core', 'libatk-bridge-2_0-0'],
  'libatspi.so.0': ['libatspi2.0-0', 'at-spi2-core', 'at-spi2-core', 'libatspi0'],
  'libcups.so.2': ['libcups2', 'cups-libs', 'libcups', 'libcups2'],
  'libpango-1.0.so.0': ['libpango-1.0-0', 'pango', 'pango', 'libpango-1_0-0'],
  'libcairo.so.2': ['libcairo2', 'cairo', 'cairo', 'libcairo2'],
  'libexpat.so.1': ['libexpat1', 'expat', 'expat', 'libexpat1'],
  'libudev.so.1': ['libudev1', 'systemd-libs', 'systemd-libs', 'libudev1'],
  'libxkbcommon.so.0': ['libxkbcommon0', 'libxkbcommon', 'libxkbcommon', 'libxkbcommon0'],
  'libxcb.so.1': ['libxcb1', 'libxcb', 'libxcb', 'libxcb1'],
  'libX11.so.6': ['libx11-6', 'libX11', 'libx11', 'libX11-6'],
  'libXcomposite.so.1': ['libxcomposite1', 'libXcomposite', 'libxcomposite', 'libXcomposite1'],
  'libXdamage.so.1': ['libxdamage1', 'libXdamage', 'libxdamage', 'libXdamage1'],
  'libXext.so.6': ['libxext6', 'libXext', 'libxext', 'libXext6'],
  'libXfixes.so.3': ['libxfixes3', 'libXfixes', 'libxfixes', 'libXfixes3'],
  'libXrandr.so.2': ['libxrandr2', 'libXrandr', 'libxrandr', 'libXrandr2'],
};

/**
 * The packages of programs for tests, where they are called otherwise. Debian's names are where the programs are asked for.
 * @type {Readonly<Record<string, readonly [fedora: string, arch: string, suse: string]>>}
 */
const programs = {
  Xvfb: ['xorg-x11-server-Xvfb', 'xorg-server-xvfb', 'xorg-x11-server-Xvfb'],
  Xwayland: ['xorg-x11-server-Xwayland', 'xorg-xwayland', 'xwayland'],
  'dbus-daemon': ['dbus-daemon', 'dbus', 'dbus-1-daemon'],
  'dbus-launch': ['dbus-x11', 'dbus', 'dbus-1-x11'],
  gdbus: ['glib2', 'glib2', 'glib2-tools'],
  'gnome-keyring-daemon': ['gnome-keyring', 'gnome-keyring', 'gnome-keyring'],
  'secret-tool': ['libsecret', 'libsecret', 'libsecret-tools'],
  xprop: ['xprop', 'xorg-xprop', 'xprop'],
  import: ['ImageMagick', 'imagemagick', 'ImageMagick'],
  ip: ['iproute', 'iproute2', 'iproute2'],
  nsenter: ['util-linux', 'util-linux', 'util-linux'],
  mount: ['util-linux', 'util-linux', 'util-linux'],
  kwin_wayland: ['kwin', 'kwin', 'kwin6'],
  'wl-copy': ['wl-clipboard', 'wl-clipboard', 'wl-clipboard'],
};

/** @returns {string} the package of a library, or its own name if nobody knows it */
export const packageOfLibrary = (/** @type {string} */ library, /** @type {Family} */ family) =>
  libraries[library]?.[['debian', 'fedora', 'arch', 'suse'].indexOf(family)] ?? library;

/** @returns {string} */
export const packageOfProgram = (
  /** @type {string} */ program,
  /** @type {Exclude<Family, 'debian'>} */ family,
) => programs[program]?.[['fedora', 'arch', 'suse'].indexOf(family)] ?? program;
