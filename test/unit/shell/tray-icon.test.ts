import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { type TrayState, trayIconFile, trayStateOf } from '../../../electron/shell/tray-icon.ts';
import { drawIcons, iconsFolder } from '../../../scripts/icons.ts';

const states: readonly TrayState[] = ['idle', 'waiting', 'attention'];
const platforms: readonly NodeJS.Platform[] = ['darwin', 'win32', 'linux'];

const choices = states.flatMap((state) =>
  platforms.flatMap((platform) =>
    [true, false].map((isDark) => ({ platform, file: trayIconFile(state, platform, isDark) })),
  ),
);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(iconsFolder, folder)).filter((name) => name.endsWith('.png'));

describe('the state of the tray icon', () => {
  it.each([
    [{ waiting: 0, held: 0 }, 'idle'],
    [{ waiting: 2, held: 0 }, 'waiting'],
    [{ waiting: 0, held: 1 }, 'attention'],
    [{ waiting: 3, held: 1 }, 'attention'],
  ] as const)('for %o is %s', (drafts, state) => {
    expect(trayStateOf(drafts)).toBe(state);
  });
});

describe('the file of the tray icon', () => {
  it('is a template image on macOS, whose colours the system chooses', () => {
    expect(trayIconFile('waiting', 'darwin', true)).toBe('waitingTemplate.png');
    expect(trayIconFile('waiting', 'darwin', false)).toBe('waitingTemplate.png');
  });

  it('follows the taskbar on Windows', () => {
    expect(trayIconFile('idle', 'win32', true)).toBe('idle-on-dark.png');
    expect(trayIconFile('idle', 'win32', false)).toBe('idle-on-light.png');
  });

  it('is the same on light and dark panels of Linux', () => {
    expect(trayIconFile('attention', 'linux', true)).toBe('attention-linux.png');
    expect(trayIconFile('attention', 'linux', false)).toBe('attention-linux.png');
  });

  it('exists for every choice, in double size where needed, and no other does', () => {
    const wanted = choices.flatMap(({ platform, file }) =>
      platform === 'linux' ? [file] : [file, file.replace('.png', '@2x.png')],
    );
    expect([...filesIn('tray')].sort()).toEqual([...new Set(wanted)].sort());
  });
});

/** Drawing all of them takes a busy machine much longer than the seconds that a unit test usually has. */
const drawingTimeoutMs = 60_000;

describe('the pictures', () => {
  it(
    'are those that their sources make',
    async () => {
      const stale = [...(await drawIcons())].flatMap(([path, drawn]) =>
        looksAlike(readFileSync(join(iconsFolder, path)), drawn) ? [] : [path],
      );
      expect(stale, 'made anew by `npm run icons`').toEqual([]);
    },
    drawingTimeoutMs,
  );

  it('have the sizes that the icon files of Windows and macOS need', () => {
    const sizesOf = (path: string) => pngsIn(readFileSync(join(iconsFolder, path))).map(widthOf);
    expect(sizesOf('icon.ico')).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(sizesOf('icon.icns')).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
  });
});

/** Icon files hold PNGs one after the other. */
const pngsIn = (file: Buffer): readonly Buffer[] => {
  const signature = '\x89PNG\r\n\x1a\n';
  return file
    .toString('latin1')
    .split(signature)
    .slice(1)
    .map((rest) => Buffer.from(signature + rest, 'latin1'));
};

const widthOf = (png: Buffer): number => png.readUInt32BE(16);

/** Pixel by pixel, but for the rounding in which processors differ. */
const looksAlike = (one: Buffer, other: Buffer): boolean => {
  if (one.equals(other)) return true;
  const [left, right] = [pngsIn(one), pngsIn(other)];
  return (
    left.length === right.length &&
    left.every((png, index) => {
      const twin = right[index];
      if (twin === undefined || widthOf(twin) !== widthOf(png)) return false;
      const pixels = pixelsOf(twin);
      return pixelsOf(png).every((value, at) => Math.abs(value - (pixels[at] ?? 0)) <= 4);
    })
  );
};

const pixelsOf = (png: Buffer): Buffer => {
  const size = widthOf(png);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  return new Resvg(svg).render().pixels;
};
