import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from '../steps.ts';
import type { PackedApp } from './app.ts';
import { appId } from './product.ts';
import { run } from './run.ts';
import { date, dateAll, layTree, read, write } from './tree.ts';

const architecture = process.arch === 'x64' ? 'x86_64' : 'aarch64';

/**
 * Makes the AppImage in `dist/`: a runtime, which mounts what follows it, and the files. Not by electron-builder, whose own
 * AppRun gives the sandbox up.
 * @param runtime path of the type 2 runtime of the AppImage project
 * @returns its path
 */
export const makeAppImage = async (app: PackedApp, runtime: string): Promise<string> => {
  const folder = join(root, 'dist/AppDir');
  await layAppDir(app, folder);
  const image = join(root, 'dist/appimage.squashfs');
  const seconds = String((await date()).getTime() / 1_000);
  await run(
    'mksquashfs',
    [
      ...[folder, image, '-noappend', '-quiet', '-no-progress', '-all-root', '-comp', 'zstd'],
      // The date comes from the environment.
    ],
    { env: { SOURCE_DATE_EPOCH: seconds } },
  );
  const path = join(root, 'dist', `Hushlink-${app.version}-${architecture}.AppImage`);
  await copyFile(runtime, path);
  await pipeline(createReadStream(image), createWriteStream(path, { flags: 'a' }));
  await chmod(path, 0o755);
  await rm(image);
  await rm(folder, { recursive: true });
  return path;
};

/** Lays the folder that an AppImage mounts, which starts by its `AppRun`. */
export const layAppDir = async (app: PackedApp, folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await layTree(folder, app, {
    zsh: 'usr/share/zsh/site-functions',
    licences: 'usr/share/licenses/hushlink',
  });
  await write(join(folder, 'AppRun'), await read('appimage/AppRun'), 0o755);
  await write(join(folder, `${appId}.desktop`), await read(`linux/${appId}.desktop`));
  const icon = await readFile(join(root, 'resources/icons/256x256.png'));
  await writeFile(join(folder, `${appId}.png`), icon);
  await symlink(`${appId}.png`, join(folder, '.DirIcon'));
  await dateAll(folder);
};
