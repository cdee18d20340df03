import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../steps.ts';
import type { PackedApp } from './app.ts';
import { maintainer, product } from './product.ts';
import { run } from './run.ts';
import { date, dateAll, layTree, read, write } from './tree.ts';

const architecture = process.arch === 'x64' ? 'x86_64' : 'aarch64';

/** Makes the rpm in `dist/`. @param level of compression by zstd: 19 for users; 1 is much quicker. @returns its path */
export const makeRpm = async (app: PackedApp, level: 1 | 19, to = join(root, 'dist')): Promise<string> => {
  const work = join(to, 'rpm');
  await rm(work, { recursive: true, force: true });
  const tree = join(work, 'tree');
  await layTree(tree, app, {
    zsh: 'usr/share/zsh/site-functions',
    licences: 'usr/share/licenses/hushlink',
  });
  await write(join(tree, 'usr/share/licenses/hushlink/LICENSE'), await readFile(join(root, 'LICENSE')));
  await write(join(tree, 'usr/share/doc/hushlink/CHANGELOG.md'), await readFile(join(root, 'CHANGELOG.md')));
  await dateAll(tree);
  await write(join(work, 'hushlink.spec'), await read('rpm/hushlink.spec'));
  const on = await date();
  const about = {
    _topdir: work,
    staged: tree,
    own_version: app.version.replace('-', '~'),
    own_description: [
      await read('linux/description'),
      app.isForDevelopment ? await read('linux/development') : '',
    ].join(''),
    own_url: product.homepage,
    own_packager: maintainer,
    own_date: `${on.toUTCString().slice(0, 3)} ${on.toUTCString().slice(8, 11)} ${on.toUTCString().slice(5, 7)} ${on.getUTCFullYear()}`,
    _binary_payload: `w${level}.zstdio`,
    use_source_date_epoch_as_buildtime: '1',
    clamp_mtime_to_source_date_epoch: '1',
    _buildhost: 'hushlink',
  };
  await run(
    'rpmbuild',
    [
      ...['-bb', '--quiet', '--target', `${architecture}-linux`],
      ...Object.entries(about).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      join(work, 'hushlink.spec'),
    ],
    { env: { SOURCE_DATE_EPOCH: String(on.getTime() / 1_000) } },
  );
  const name = `hushlink-${about.own_version}-1.${architecture}.rpm`;
  const path = join(to, name);
  await rename(join(work, 'RPMS', architecture, name), path);
  await rm(work, { recursive: true });
  return path;
};
