import { existsSync, readFileSync } from 'node:fs';

/** @typedef {'debian' | 'fedora' | 'arch' | 'suse'} Family */

/** @type {readonly (readonly [family: Family, names: RegExp, install: string])[]} */
const families = [
  // Fresh images have no list of packages yet.
  ['debian', /^(debian|ubuntu)$/, 'sudo apt-get update && sudo apt-get install --no-install-recommends'],
  ['fedora', /^(fedora|rhel|centos)$/, 'sudo dnf install'],
  ['arch', /^arch$/, 'sudo pacman -S --needed'],
  ['suse', /^(opensuse.*|suse|sles)$/, 'sudo zypper install'],
];

/**
 * Whose packages this Linux has.
 * @param {string} [osRelease] the text of /etc/os-release
 * @returns {Family | null}
 */
export const distribution = (osRelease = readOsRelease()) => {
  const names = [...osRelease.matchAll(/^ID(?:_LIKE)?=["']?([^"'\n]*)/gm)].flatMap(([, ids = '']) =>
    ids.split(' '),
  );
  return families.find(([, known]) => names.some((name) => known.test(name)))?.[0] ?? null;
};

/** @returns {string} what a user types to install packages */
export const installCommand = (/** @type {Family} */ family, /** @type {readonly string[]} */ packages) => {
  const [, , install] = families.find(([name]) => name === family) ?? [];
  return `${install} ${packages.join(' ')}`;
};

const readOsRelease = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');
