import { join } from 'node:path';
import type { Desktop } from './desktop.ts';
import { type Env, ProgramFailure, run, waitFor } from './processes.ts';

/** The screen as a user sees it, for what no program reports. */
export interface Pictures {
  /**
   * Waits until the screen is still, and shows something other than an earlier picture, or the same as one.
   * @returns the path of the picture.
   */
  readonly still: (options?: { readonly unlike?: string; readonly like?: string }) => Promise<string>;
}

/** In pixels: a blinking caret or a passing minute on the clock does not count as a difference. */
const unnoticed = 120;

export const createPictures = (desktop: Pick<Desktop, 'env' | 'screenshot'>, folder: string): Pictures => {
  let taken = 0;
  const take = async (): Promise<string> => {
    taken += 1;
    const path = join(folder, `picture-${taken}.png`);
    await desktop.screenshot(path);
    return path;
  };
  const areAlike = async (one: string, other: string): Promise<boolean> =>
    (await differingPixels(one, other, desktop.env)) <= unnoticed;

  return {
    still: async ({ unlike, like } = {}) => {
      let before = await take();
      return await waitFor(
        async () => {
          const previous = before;
          before = await take();
          if (!(await areAlike(previous, before))) return null;
          if (unlike !== undefined && (await areAlike(unlike, before))) return null;
          if (like !== undefined && !(await areAlike(like, before))) return null;
          return before;
        },
        { what: 'the screen to stand still and show what it should' },
      );
    },
  };
};

const differingPixels = async (one: string, other: string, env: Env): Promise<number> => {
  try {
    await run('compare', ['-metric', 'AE', one, other, 'null:'], { env });
    return 0;
  } catch (error) {
    // Differing pictures are not an error; the program prints their number to standard error.
    if (
      error instanceof ProgramFailure &&
      error.exitCode === 1 &&
      /^[\d.e+]+( |$)/.test(error.stderr.trim())
    ) {
      // ImageMagick 7 adds the share of the picture.
      return Number.parseFloat(error.stderr);
    }
    throw error;
  }
};
