// Installs Chromium for the tests of the windows, as set-up does with other packages:
//   node scripts/setup/chromium.mjs

import { existsSync, readFileSync } from 'node:fs';
import { SetupFailure } from './report.mjs';
import { provide } from './system.mjs';

/** Ubuntu has it only as a snap, which cannot read the folders of a test. */
const hasOnlySnap = () => {
  const path = '/etc/os-release';
  return existsSync(path) && /^ID(?:_LIKE)?=.*ubuntu/m.test(readFileSync(path, 'utf8'));
};

try {
  if (!hasOnlySnap()) {
    await provide({
      forTheApp: false,
      forTests: { 'chromium-headless-shell': 'chromium-headless-shell' },
      purpose: 'To show the windows in Chromium, their tests need',
      time: 'half a minute',
      isOptional: () => true,
    });
  }
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
