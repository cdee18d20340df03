import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { product } from './product.ts';
import { run } from './run.ts';
import { write } from './tree.ts';

export interface AptRepository {
  /** Where it is made; whatever was there is replaced. */
  readonly folder: string;
  readonly debs: readonly string[];
  /** The key in gpg's keyring that signs it. */
  readonly key: string;
  /** Where it will be reached, such as `https://…` or `file:///…`. */
  readonly url: string;
  /** Packages made with the Electron of development are only for testing. */
  readonly suite: 'stable' | 'testing';
}

const ownKeyring = 'hushlink-archive-keyring.gpg';

/**
 * Makes a signed repository for apt, with its public key and the file that users put into `/etc/apt/sources.list.d`. It is
 * static: any server of files publishes it.
 * @throws when a package is not for this suite, or a tool fails
 */
export const makeAptRepository = async ({ folder, debs, key, url, suite }: AptRepository): Promise<void> => {
  for (const deb of suite === 'stable' ? debs : []) {
    // A place for downloads may have changed the name.
    const isForDevelopment =
      basename(deb).includes('~dev') || (await run('dpkg-deb', ['--field', deb, 'Version'])).includes('~dev');
    if (isForDevelopment)
      throw new Error(
        `${basename(deb)} was made with the Electron of development: only for --suite=testing.`,
      );
  }
  // Beside the old one: debs may come from there, and it stays if something fails.
  const made = `${folder}.part`;
  await rm(made, { recursive: true, force: true });
  await fillRepository({ folder: made, debs, key, url, suite });
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
};

const fillRepository = async ({ folder, debs, key, url, suite }: AptRepository): Promise<void> => {
  const pool = 'pool/main/h/hushlink';
  await mkdir(join(folder, pool), { recursive: true });
  for (const deb of debs) await copyFile(deb, join(folder, pool, basename(deb)));

  const release = `dists/${suite}`;
  for (const architecture of ['amd64', 'arm64']) {
    const packages = await run('apt-ftparchive', ['--arch', architecture, 'packages', pool], { cwd: folder });
    const index = join(folder, release, 'main', `binary-${architecture}`, 'Packages');
    await write(index, packages);
    await write(`${index}.gz`, gzipSync(packages, { level: 9 }));
  }
  const about = {
    Origin: 'Hushlink',
    Label: 'Hushlink',
    Suite: suite,
    Codename: suite,
    Components: 'main',
    Architectures: 'amd64 arm64',
    Description: product.description,
  };
  const options = Object.entries(about).flatMap(([name, value]) => [
    '-o',
    `APT::FTPArchive::Release::${name}=${value}`,
  ]);
  const text = await run('apt-ftparchive', [...options, 'release', release], { cwd: folder });
  await write(join(folder, release, 'Release'), text);

  const sign = ['--batch', '--yes', '--local-user', key, '--digest-algo', 'SHA512'];
  const file = (name: string) => join(folder, release, name);
  await run('gpg', [...sign, '--clearsign', '--output', file('InRelease'), file('Release')]);
  await run('gpg', [
    ...[...sign, '--armor', '--detach-sign'],
    ...['--output', file('Release.gpg'), file('Release')],
  ]);
  const keyring = join(folder, ownKeyring);
  await run('gpg', ['--batch', '--yes', '--output', keyring, '--export', key]);
  await write(join(folder, 'hushlink.sources'), sourcesFor(url, suite));
};

const sourcesFor = (url: string, suite: string): string =>
  [
    'Types: deb',
    `URIs: ${url}`,
    `Suites: ${suite}`,
    'Components: main',
    `Signed-By: /usr/share/keyrings/${ownKeyring}`,
    '',
  ].join('\n');
