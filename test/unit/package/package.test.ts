import { describe, expect, it } from 'vitest';
import { versionWith } from '../../../scripts/package/app.ts';
import { makeAptRepository } from '../../../scripts/package/apt-repository.ts';
import { readPackageArguments } from '../../../scripts/package/arguments.ts';
import { debianVersion } from '../../../scripts/package/deb.ts';
import { dependenciesFrom } from '../../../scripts/package/libraries.ts';
import { product } from '../../../scripts/package/product.ts';

const dumpOf = (...lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('');

describe('what a deb depends on', () => {
  it('is the package of each library, and the newest glibc that is asked for', () => {
    const dump = dumpOf(
      'NEEDED               libasound.so.2',
      'NEEDED               libnss3.so',
      'NEEDED               libsmime3.so',
      'NEEDED               libffmpeg.so',
      'NEEDED               libc.so.6',
      '0x09691a75 0x00 11 GLIBC_2.2.5',
      '0x06969185 0x00 45 GLIBC_2.25',
      '0x06969185 0x00 45 GLIBC_2.9',
    );
    expect(dependenciesFrom(dump, ['libffmpeg.so'])).toEqual([
      'libc6 (>= 2.25)',
      'libasound2t64 | libasound2',
      'libnss3',
    ]);
  });

  it('is not guessed: a library without a package stops it', () => {
    expect(() => dependenciesFrom(dumpOf('NEEDED               libnew.so.1'), [])).toThrow('libnew.so.1');
  });
});

describe('the version of a package', () => {
  it('is that of the app with the Electron for users', () => {
    expect(versionWith(product.devDependencies.electron)).toBe(product.version);
  });

  it('says so, and is older for dpkg, with another Electron', () => {
    const version = versionWith('33.2.1');
    expect(version).toBe(`${product.version}-dev.electron33.2.1`);
    expect(debianVersion({ folder: '', version, isForDevelopment: true })).toBe(
      `${product.version}~dev.electron33.2.1-1`,
    );
  });

  it('keeps it out of the repository for users', async () => {
    const debs = ['/tmp/hushlink_0.1.0~dev.electron33.2.1-1_amd64.deb'];
    const made = makeAptRepository({ folder: '/nowhere', debs, key: '', url: '', suite: 'stable' });
    await expect(made).rejects.toThrow('Electron of development');
  });
});

describe('npm run package', () => {
  it('makes every package, unless some are named', () => {
    expect(readPackageArguments([])).toEqual({
      formats: ['deb', 'rpm', 'tar.gz', 'AppImage'],
      built: false,
      release: false,
      fast: false,
      runtime: null,
    });
    expect(readPackageArguments(['deb', '--fast', '--appimage-runtime=/r=1'])).toMatchObject({
      formats: ['deb'],
      fast: true,
      runtime: '/r=1',
    });
  });

  it.each(['snap', '--quick', '--appimage-runtime='])('does not know %s', (word) => {
    expect(readPackageArguments([word])).toMatchObject({ problem: expect.stringContaining(word) });
  });
});
