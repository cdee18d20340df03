import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../steps.ts';
import type { PackedApp } from './app.ts';
import { bashCompletion, fishCompletion, zshCompletion } from './completion.ts';
import { run } from './run.ts';
import { date, dateAll, filled, layApp, layShared, read, write } from './tree.ts';

/** Makes the archive in `dist/`, for systems without a package of their own. @returns its path */
export const makeTar = async (app: PackedApp, level: 1 | 9, to = join(root, 'dist')): Promise<string> => {
  const name = `hushlink-${app.version}-linux-${process.arch}`;
  const work = join(to, 'tar');
  await rm(work, { recursive: true, force: true });
  const tree = join(work, name);
  await layApp(tree, app);
  await layShared(join(tree, 'share'), app);
  await write(join(tree, 'share/completion/hushlink.bash'), bashCompletion());
  await write(join(tree, 'share/completion/_hushlink'), zshCompletion());
  await write(join(tree, 'share/completion/hushlink.fish'), fishCompletion());
  await write(join(tree, 'README'), filled(await read('linux/tar-readme'), app, await date()));
  await write(join(tree, 'LICENSE'), await readFile(join(root, 'LICENSE')));
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    await write(join(tree, file), await readFile(join(app.folder, file)));
  await dateAll(tree);
  const path = join(to, `${name}.tar.gz`);
  await run('tar', [
    ...['--create', '--sort=name', '--owner=0', '--group=0', '--numeric-owner'],
    ...[`--use-compress-program=gzip -n -${level}`, `--file=${path}`, `--directory=${work}`, name],
  ]);
  await rm(work, { recursive: true });
  return path;
};
