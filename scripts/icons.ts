import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from './steps.ts';

/** Draws every icon from its SVG source: `npm run icons` after a change to one of them. */

export const iconsFolder = join(root, 'resources');

/** A picture drawn from a source. */
interface Drawing {
  readonly source: string;
  readonly width: number;
  /** Replaces `currentColor`. */
  readonly colour?: string;
  /** Replaces `var(--badge, currentColor)`; the same as `colour` by default. */
  readonly badge?: string | undefined;
  /** The part of the source that fills the picture, if not all of it. */
  readonly viewBox?: string;
}

const appSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;
/** These fit a 16 pixel grid; the larger ones, and 24, come out sharper from the large source. */
const smallSizes: readonly number[] = [16, 32];

const appIcon = (width: number): Drawing => ({
  source: smallSizes.includes(width) ? 'icon-small.svg' : 'icon.svg',
  width,
});

/** On Apple's grid the background fills 824 of 1024 pixels; ours fills 44 of 48. */
const macIcon = (width: number): Drawing => ({
  source: 'icon.svg',
  width,
  viewBox: '-3.34 -3.34 54.68 54.68',
});

const black = '#000';
const trayStates = ['idle', 'waiting', 'attention'] as const;
type Badges = Readonly<Partial<Record<(typeof trayStates)[number], string>>>;
/** The windows' accent and warning colours; the warning on light is a lighter one, as so few pixels of theirs look black. */
const badgesOnDark: Badges = { waiting: '#4fd1c1', attention: '#f2b866' };
const badgesOnLight: Badges = { waiting: '#0b6e66', attention: '#a85a00' };

const trayDrawings = trayStates.flatMap((state): readonly (readonly [string, Drawing])[] => {
  const source = `tray/${state}.svg`;
  return [
    ...(
      [
        ['', 16],
        ['@2x', 32],
      ] as const
    ).flatMap(([suffix, width]): readonly (readonly [string, Drawing])[] => [
      [`tray/${state}Template${suffix}.png`, { source, width }],
      [
        `tray/${state}-on-dark${suffix}.png`,
        { source, width, colour: '#eceff2', badge: badgesOnDark[state] },
      ],
      [
        `tray/${state}-on-light${suffix}.png`,
        { source, width, colour: '#14191f', badge: badgesOnLight[state] },
      ],
    ]),
    // Linux panels do not say whether they are light or dark, so this icon has its own background; panels scale it.
    [
      `tray/${state}-linux.png`,
      { source: state === 'idle' ? 'icon-small.svg' : `tray/tile-${state}.svg`, width: 64 },
    ],
  ];
});

const pictures: readonly (readonly [string, Drawing])[] = [
  ['icon.png', appIcon(512)],
  ...appSizes.map((size) => [`icons/${size}x${size}.png`, appIcon(size)] as const),
  ...trayDrawings,
];

const draw = async ({ source, width, colour = black, badge = colour, viewBox }: Drawing): Promise<Buffer> => {
  const svg = (await readFile(join(iconsFolder, source), 'utf8'))
    .replaceAll('var(--badge, currentColor)', badge)
    .replaceAll('currentColor', colour)
    .replace(/viewBox="[^"]*"/, (whole) => (viewBox === undefined ? whole : `viewBox="${viewBox}"`));
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
};

/**
 * The icon file of Windows: a directory of 16 bytes per picture, and PNGs.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
const icoOf = (images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer => {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = header.subarray(6 + 16 * index);
    // 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
};

/** The icon file of macOS: a type, a length and a PNG for each. https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const icnsOf = (images: readonly { readonly type: string; readonly png: Buffer }[]): Buffer => {
  const chunk = (type: string, content: Buffer): Buffer => {
    const header = Buffer.alloc(8);
    header.write(type, 'latin1');
    header.writeUInt32BE(header.length + content.length, 4);
    return Buffer.concat([header, content]);
  };
  return chunk('icns', Buffer.concat(images.map(({ type, png }) => chunk(type, png))));
};

/** The double-sized pictures also serve for 16 and 32 points at single size, which have no PNG in this format. */
const icnsTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

/** Every file made from the sources, by its path in `resources/`. */
export const drawIcons = async (): Promise<ReadonlyMap<string, Buffer>> =>
  new Map<string, Buffer>([
    ...(await Promise.all(pictures.map(async ([path, drawing]) => [path, await draw(drawing)] as const))),
    [
      'icon.ico',
      icoOf(
        await Promise.all(
          appSizes
            .filter((size) => size <= 256)
            .map(async (size) => ({ size, png: await draw(appIcon(size)) })),
        ),
      ),
    ],
    [
      'icon.icns',
      icnsOf(
        await Promise.all(
          icnsTypes.map(async ([type, width]) => ({ type, png: await draw(macIcon(width)) })),
        ),
      ),
    ],
  ]);

if (import.meta.main) {
  for (const [path, content] of await drawIcons()) {
    await mkdir(dirname(join(iconsFolder, path)), { recursive: true });
    await writeFile(join(iconsFolder, path), content);
  }
}
