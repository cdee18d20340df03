import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createPictures, type Pictures } from '../../test/support/desktop/pictures.ts';
import { type Env, run } from '../../test/support/desktop/processes.ts';
import { root } from '../steps.ts';

/** A few pictures of a desktop, one after the other. */
export interface Film extends Pictures {
  /** Takes one of the screen as it is, to be shown for that long. */
  readonly shoot: (ms: number, keys?: string) => Promise<void>;
  /** Shows a picture that was taken already, with the keys that were pressed. */
  readonly show: (picture: string, ms: number, keys?: string) => void;
  /** Writes them as an animated GIF. */
  readonly write: (target: string, look: Look) => Promise<void>;
}

export interface Look {
  /** What is shown of the screen. As everywhere here, in the words of ImageMagick. */
  readonly part: string;
  /** Where the keys are written: from which side of the picture, and how far from there. */
  readonly keysAt: readonly [gravity: string, offset: string];
  /** What fills an empty background, and a place of it; `null` to leave it. */
  readonly background: readonly [color: string, place: string] | null;
}

export const startFilm = async (desktop: {
  readonly env: Env;
  readonly screenshot: (path: string) => Promise<void>;
}): Promise<Film> => {
  const folder = join(root, 'artifacts', 'recording');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const frames: { readonly picture: string; readonly ms: number; readonly keys: string }[] = [];
  const show: Film['show'] = (picture, ms, keys = '') => void frames.push({ picture, ms, keys });
  return {
    ...createPictures(desktop, folder),
    show,
    shoot: async (ms, keys) => {
      const picture = join(folder, `frame-${frames.length}.png`);
      await desktop.screenshot(picture);
      show(picture, ms, keys);
    },
    write: async (target, { part, keysAt: [gravity, offset], background }) => {
      const filled =
        background === null
          ? []
          : ['-fuzz', '4%', '-fill', background[0], '-draw', `color ${background[1]} floodfill`];
      const written = (keys: string): readonly string[] => [
        ...['(', '-background', '#14191f', '-fill', '#ffffff', `label:${keys}`],
        ...['-bordercolor', '#14191f', '-border', '12x7', ')'],
        ...['-gravity', gravity, '-geometry', offset, '-composite', '+gravity'],
      ];
      const shown = frames.flatMap(({ picture, ms, keys }) => [
        ...['(', '-delay', String(Math.round(ms / 10)), picture, ...filled, '-crop', part, '+repage'],
        ...(keys === '' ? [] : written(keys)),
        ')',
      ]);
      const font = ['-font', 'DejaVu-Sans-Bold', '-pointsize', '17'];
      const encoding = ['+dither', '-colors', '96', '-layers', 'optimize', '-loop', '0'];
      await run('convert', [...font, ...shown, ...encoding, target], {
        env: desktop.env,
        timeoutMs: 60_000,
      });
      console.log(`${target}: ${frames.length} frames, ${Math.round((await stat(target)).size / 1_024)} KB`);
    },
  };
};
