// Installs what makes and checks packages, as set-up does with other packages:
//   node scripts/setup/package-tools.mjs [--deb | --checks]

import { SetupFailure } from './report.mjs';
import { provide } from './system.mjs';

/** Of everybody who makes a deb alone, as a test does. */
const forDeb = { binutils: 'objdump' };
const forMaking = { ...forDeb, rpm: 'rpmbuild', 'squashfs-tools': 'mksquashfs' };
const forChecking = {
  lintian: 'lintian',
  rpmlint: 'rpmlint',
  appstream: 'appstreamcli',
  'desktop-file-utils': 'desktop-file-validate',
  'man-db': 'man',
  debootstrap: 'debootstrap',
  'debian-archive-keyring': null,
  'apt-utils': 'apt-ftparchive',
  gpg: 'gpg',
  'gpg-agent': 'gpg-agent',
};

const needed = () => {
  if (process.argv.includes('--deb')) return forDeb;
  return process.argv.includes('--checks') ? { ...forMaking, ...forChecking } : forMaking;
};

try {
  await provide({
    forTheApp: [],
    forTests: needed(),
    purpose: 'Making packages needs',
    time: 'half a minute',
    isOptional: () => false,
  });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
