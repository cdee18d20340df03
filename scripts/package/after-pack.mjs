import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Called by electron-builder. Electron starts its own default app where there is none, and electron-builder leaves it in place
 * when the Electron was not downloaded by itself.
 * @param {import('electron-builder').AfterPackContext} context
 */
const afterPack = async ({ packager, appOutDir }) =>
  rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });

// biome-ignore lint/style/noDefaultExport: electron-builder takes that
export default afterPack;
