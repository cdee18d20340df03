import { electronInUse } from '../../scripts/electron.mjs';

/** The Electron that tests run, and the switch Chromium needs to run as root. */
export const electron = electronInUse();
export const asRoot: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
