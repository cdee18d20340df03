import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig, type UserConfig } from 'vite';
import { root } from '../steps.ts';
import { createSettledBuilds, type Part, parts } from './settled-builds.ts';

interface WatchOptions {
  /** Everything is built, for the first time or again. */
  readonly settled: (built: ReadonlySet<Part>) => void;
  /** With the tool's output; what was built before stays. */
  readonly failed: (part: Part, words: string) => void;
}

/** Builds all parts into `out/`, and each of them again when one of its files changes. @returns a function that ends it. */
export const watchParts = async ({ settled, failed }: WatchOptions): Promise<() => Promise<void>> => {
  const { config } = await resolveConfig({ root, logLevel: 'warn', ...readable }, 'build', 'production');
  const builds = createSettledBuilds(settled);
  await rm(join(root, 'out', 'renderer'), { recursive: true, force: true });
  const watchers = await Promise.all(
    parts.map(async (part) => {
      const own: UserConfig = config?.[part] ?? {};
      const watcher = await build(part === 'renderer' ? mergeConfig(own, filesThatStay) : own);
      if (!('on' in watcher)) throw new Error(`The build of ${part} does not watch.`);
      watcher.on('event', async (event) => {
        if (event.code === 'START') builds.began(part);
        if ('result' in event) await event.result.close();
        if (event.code === 'ERROR') failed(part, event.error.message);
        // END also comes after an error.
        if (event.code === 'BUNDLE_END') builds.ended(part);
      });
      return watcher;
    }),
  );
  return async () => void (await Promise.all(watchers.map((watcher) => watcher.close())));
};

/** The files of the windows, as the app lists them when it starts. */
export const windowFiles = async (): Promise<readonly string[]> =>
  (await readdir(join(root, 'out', 'renderer'), { recursive: true })).toSorted();

/** The code that users get, with source maps for a debugger. */
const readable = { build: { watch: {}, minify: false, sourcemap: 'inline' } } as const;

/**
 * Without a hash, a file keeps its name and so its place in the app's list. An app that starts during another build must not
 * find some of them gone.
 */
const filesThatStay: UserConfig = {
  build: {
    emptyOutDir: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
};
