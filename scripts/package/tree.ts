import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../steps.ts';
import type { PackedApp } from './app.ts';
import { bashCompletion, fishCompletion, manual, zshCompletion } from './completion.ts';
import { appId, maintainer, product } from './product.ts';
import { run } from './run.ts';

const sources = join(root, 'packaging');

/** Where systems differ in where they keep things. */
export interface Places {
  /** Under the root of the system. */
  readonly zsh: string;
  /** Of the licences. */
  readonly licences: string;
}

/** Lays a system's tree with the app installed in it, as deb, rpm and AppImage have it. */
export const layTree = async (tree: string, app: PackedApp, places: Places): Promise<void> => {
  await layApp(join(tree, 'usr/lib/hushlink'), app);
  await mkdir(join(tree, 'usr/bin'), { recursive: true });
  await symlink('../lib/hushlink/hushlink', join(tree, 'usr/bin/hushlink'));
  await layShared(join(tree, 'usr/share'), app);
  await write(join(tree, 'usr/share/bash-completion/completions/hushlink'), bashCompletion());
  await write(join(tree, places.zsh, '_hushlink'), zshCompletion());
  await write(join(tree, 'usr/share/fish/vendor_completions.d/hushlink.fish'), fishCompletion());
  const docs = join(tree, places.licences);
  await write(join(docs, 'LICENSE.electron.txt'), await readFile(join(app.folder, 'LICENSE.electron.txt')));
  await write(
    join(docs, 'LICENSES.chromium.html.gz'),
    gzipSync(await readFile(join(app.folder, 'LICENSES.chromium.html')), { level: 9 }),
  );
};

/** The app alone, readable by everybody. Nothing is copied: the files are linked. */
export const layApp = async (folder: string, app: PackedApp): Promise<void> => {
  await makeReadable(app.folder);
  await mkdir(dirname(folder), { recursive: true });
  await run('cp', ['--archive', '--link', app.folder, folder]);
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) await rm(join(folder, name));
  await write(join(folder, 'prepare-sandbox'), await read('linux/prepare-sandbox'), 0o755);
  await write(join(folder, 'apparmor-profile'), await read('linux/apparmor-profile'));
};

/** What desktops find in `share`. */
export const layShared = async (share: string, app: PackedApp): Promise<void> => {
  await write(join(share, `applications/${appId}.desktop`), await read(`linux/${appId}.desktop`));
  await write(
    join(share, `metainfo/${appId}.metainfo.xml`),
    filled(await read(`linux/${appId}.metainfo.xml`), app, await date()),
  );
  await write(
    join(share, 'man/man1/hushlink.1.gz'),
    gzipSync(manual(filled(await read('linux/hushlink.1'), app, await date())), { level: 9 }),
  );
  const icons = join(share, 'icons/hicolor');
  for (const name of await readdir(join(root, 'resources/icons'))) {
    const size = name.replace('.png', '');
    await write(join(icons, size, `apps/${appId}.png`), await readFile(join(root, 'resources/icons', name)));
  }
  await write(join(icons, `scalable/apps/${appId}.svg`), await readFile(join(root, 'resources/icon.svg')));
};

export const read = (path: string): Promise<string> => readFile(join(sources, path), 'utf8');

/** Writes a file that everybody may read, in folders that everybody may read, whatever the umask is. */
export const write = async (path: string, content: string | Uint8Array, mode = 0o644): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  await chmod(path, mode);
};

/** A template of packaging/, with what is known only now. */
export const filled = (template: string, app: PackedApp, on: Date): string =>
  template
    .replaceAll('@VERSION@', app.version.replace('-', '~'))
    .replaceAll('@KIND@', app.isForDevelopment ? 'development' : 'stable')
    .replaceAll('@DATE@', on.toISOString().slice(0, 10))
    .replaceAll('@HOMEPAGE@', product.homepage)
    .replaceAll('@MAINTAINER@', maintainer);

/**
 * Of what is packed, so that packing it again gives the same package: SOURCE_DATE_EPOCH, else that of the last commit, or of the
 * changelog where the code came without its history.
 */
export const date = async (): Promise<Date> => {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined) return new Date(Number(given) * 1_000);
  try {
    return new Date(Number(await run('git', ['log', '-1', '--format=%ct'], { cwd: root })) * 1_000);
  } catch {
    const { mtimeMs } = await stat(join(root, 'CHANGELOG.md'));
    // In whole seconds, as packages have it.
    return new Date(Math.floor(mtimeMs / 1_000) * 1_000);
  }
};

/** Everybody may read and nobody but the owner write, whatever the umask was. */
const makeReadable = async (folder: string): Promise<void> => {
  await run('chmod', ['-R', 'u=rwX,go=rX', folder]);
};

/** Folders and links under a tree get the same date as everything else. */
export const dateAll = async (tree: string): Promise<void> => {
  await run('chmod', ['-R', 'go-w,a+rX', tree]);
  await run('find', [
    tree,
    '-exec',
    'touch',
    '--no-dereference',
    '--date',
    (await date()).toISOString(),
    '{}',
    '+',
  ]);
};
