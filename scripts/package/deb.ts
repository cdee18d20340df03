import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../steps.ts';
import type { PackedApp } from './app.ts';
import { debianDependencies } from './libraries.ts';
import { maintainer, product } from './product.ts';
import { run } from './run.ts';
import { date, dateAll, filled, layTree, read, write } from './tree.ts';

/** Debian's name of this processor. */
export const debianArchitecture = process.arch === 'x64' ? 'amd64' : process.arch;

/** `~` sorts before the release. */
export const debianVersion = (app: PackedApp): string => `${app.version.replace('-', '~')}-1`;

const recommended = [
  // Something that keeps API keys; without it, they and drafts cannot be kept.
  'gnome-keyring | kwalletmanager | keepassxc',
  'default-dbus-session-bus | dbus-session-bus',
  // The clipboard on Wayland.
  'wl-clipboard',
  // Servers with a certificate authority that was added to the system.
  'openssl',
];

/** Makes the deb in `dist/`. @param compression xz for users; gzip is much quicker. @returns its path */
export const makeDeb = async (
  app: PackedApp,
  compression: 'xz' | 'gzip',
  to = join(root, 'dist'),
): Promise<string> => {
  const tree = join(to, 'deb');
  await rm(tree, { recursive: true, force: true });
  const docs = join(tree, 'usr/share/doc/hushlink');
  await layTree(tree, app, {
    zsh: 'usr/share/zsh/vendor-completions',
    licences: 'usr/share/doc/hushlink',
  });
  const on = await date();
  await write(join(docs, 'copyright'), await copyright(app, on));
  await write(join(docs, 'changelog.gz'), gzipSync(await readFile(join(root, 'CHANGELOG.md')), { level: 9 }));
  await write(join(docs, 'changelog.Debian.gz'), gzipSync(changelog(app, on), { level: 9 }));
  await write(join(tree, 'usr/share/lintian/overrides/hushlink'), await read('deb/lintian-overrides'));
  const files = await filesIn(tree);
  await write(join(tree, 'DEBIAN/md5sums'), await checksums(tree, files));
  for (const script of ['postinst', 'prerm', 'postrm'])
    await write(join(tree, 'DEBIAN', script), await read(`deb/${script}`), 0o755);
  await write(join(tree, 'DEBIAN/triggers'), await read('deb/triggers'));
  await write(join(tree, 'DEBIAN/control'), await control(app, await sizeInKiB(files)));
  await dateAll(tree);
  const path = join(to, `hushlink_${debianVersion(app)}_${debianArchitecture}.deb`);
  await run(
    'dpkg-deb',
    [
      '--root-owner-group',
      `-Z${compression}`,
      ...(compression === 'gzip' ? ['-z1'] : []),
      '--build',
      tree,
      path,
    ],
    {
      env: { SOURCE_DATE_EPOCH: String(on.getTime() / 1_000) },
    },
  );
  await rm(tree, { recursive: true });
  return path;
};

const control = async (app: PackedApp, size: number): Promise<string> => {
  const fields = {
    Package: 'hushlink',
    Version: debianVersion(app),
    Architecture: debianArchitecture,
    Maintainer: maintainer,
    'Installed-Size': String(size),
    Depends: (await debianDependencies(app.folder)).join(', '),
    Recommends: recommended.join(', '),
    Suggests: 'gnome-shell-extension-appindicator',
    Section: 'utils',
    Priority: 'optional',
    Homepage: product.homepage,
    Description: await description(app),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
};

const description = async (app: PackedApp): Promise<string> => {
  const text = await read('linux/description');
  const warning = app.isForDevelopment ? await read('linux/development') : '';
  const lines = `${text}${warning}`.trimEnd().split('\n');
  return ['turn a secret into a one-time link', ...lines.map((line) => ` ${line === '' ? '.' : line}`)].join(
    '\n',
  );
};

const copyright = async (app: PackedApp, on: Date): Promise<string> => {
  const licence = (await readFile(join(root, 'LICENSE'), 'utf8')).trimEnd().split('\n').slice(4);
  const indented = licence.map((line) => ` ${line === '' ? '.' : line}`).join('\n');
  return filled(await read('linux/copyright'), app, on).replace('@LICENCE@', indented);
};

const changelog = (app: PackedApp, on: Date): string =>
  [
    `hushlink (${debianVersion(app)}) ${app.isForDevelopment ? 'experimental' : 'stable'}; urgency=medium`,
    '',
    '  * What changed for users is in changelog.gz.',
    '',
    ` -- ${maintainer}  ${on.toUTCString().replace('GMT', '+0000')}`,
    '',
  ].join('\n');

/** All files, without folders and links. */
const filesIn = async (tree: string): Promise<readonly string[]> =>
  (await readdir(tree, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted();

const checksums = async (tree: string, files: readonly string[]): Promise<string> => {
  const lines = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('md5');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      return `${hash.digest('hex')}  ${relative(tree, file)}\n`;
    }),
  );
  return lines.join('');
};

const sizeInKiB = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (file) => Math.ceil((await lstat(file)).size / 1_024)));
  return sizes.reduce((sum, size) => sum + size, 0);
};
