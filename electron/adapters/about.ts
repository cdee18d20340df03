import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron/main';
import { z } from 'zod';
import type { AboutView } from '../../src/shared/model/about.ts';

/** The file that `scripts/licences.ts` writes. */
const licences = z.array(
  z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

/** Versions and licences. The licences are read only when the user wants to see them. */
export const readAbout = async (): Promise<AboutView> => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  node: process.versions.node,
  components: licences.parse(
    JSON.parse(await readFile(join(import.meta.dirname, '../../resources/licences.json'), 'utf8')),
  ),
});
