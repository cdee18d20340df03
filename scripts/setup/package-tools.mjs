// Installs what makes and checks packages, as set-up does with other packages:
//   node scripts/setup/package-tools.mjs [--checks]

import { SetupFailure } from './report.mjs';
import { provide } from './system.mjs';

const forMaking = { rpm: 'rpmbuild', binutils: 'objdump', 'squashfs-tools': 'mksquashfs' };
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

try {
  await provide({
    forTheApp: [],
    forTests: process.argv.includes('--checks') ? { ...forMaking, ...forChecking } : forMaking,
    purpose: 'Making packages needs',
    time: 'half a minute',
    isOptional: () => false,
  });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
