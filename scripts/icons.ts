import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Draws every icon from its SVG source: `npm run icons` after a change to one of them. */

const resources = join(import.meta.dirname, '../resources');

const draw = async (source: string, target: string, width: number, colour = '#000'): Promise<void> => {
  const svg = (await readFile(join(resources, source), 'utf8')).replaceAll('currentColor', colour);
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
  await writeFile(join(resources, target), image.asPng());
};

await draw('icon.svg', 'icon.png', 512);
for (const [suffix, width] of [
  ['', 16],
  ['@2x', 32],
] as const) {
  await draw('tray/glyph.svg', `tray/trayTemplate${suffix}.png`, width);
  await draw('tray/glyph.svg', `tray/tray-light${suffix}.png`, width, '#eceff2');
  await draw('tray/glyph.svg', `tray/tray-dark${suffix}.png`, width, '#14191f');
}
// Panels of Linux are light or dark and do not say which, so theirs brings its own ground; they scale it to their height.
await draw('icon.svg', 'tray/tray-linux.png', 64);
