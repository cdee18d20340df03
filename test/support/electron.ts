import { electronInUse } from '../../scripts/electron.mjs';

/** The Electron that tests run, and the switch Chromium wants from whoever is root. */
export const electron = electronInUse();
export const asRoot: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
