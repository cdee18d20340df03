import { existsSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../support/desktop/processes.ts';
import { asRoot, debs, filesOfSystem, install, modeOf, rpms } from './system.ts';

const env = { PATH: '/usr/bin:/bin', HOME: '/home/anna', LANG: 'C.UTF-8' };
const starts = () =>
  expect(run('hushlink', ['share', '-'], { env, input: 'text', timeoutMs: 60_000 })).rejects.toMatchObject({
    exitCode: 78,
  });

/** As if AppArmor had made it necessary. */
const addProfile = () =>
  asRoot('sh', '-c', 'cp /usr/lib/hushlink/apparmor-profile /etc/apparmor.d/usr.lib.hushlink.hushlink');

const newOnes = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const known = new Set(before);
  return after.filter((path) => !known.has(path));
};

describe('the deb', () => {
  it('leaves nothing outside of homes when it is purged', async () => {
    const before = await filesOfSystem();
    await install(debs[0]);
    await starts();
    expect(await filesOfSystem()).toContain('/usr/bin/hushlink');
    await addProfile();
    await asRoot('apt-get', 'purge', '--yes', '--quiet', 'hushlink');
    expect(newOnes(before, await filesOfSystem())).toEqual([]);
  });

  it('is installed again where a removal was broken off', async () => {
    await install(debs[0]);
    const postinst = '/var/lib/dpkg/info/hushlink.postinst';
    await asRoot(postinst, 'abort-remove');
    await starts();
    await asRoot('apt-get', 'purge', '--yes', '--quiet', 'hushlink');
  });

  it('leaves a mode that the administrator has chosen alone', async () => {
    const helper = '/usr/lib/hushlink/chrome-sandbox';
    await asRoot('dpkg-statoverride', '--add', 'root', 'root', '4755', helper);
    await install(debs[0]);
    expect(await modeOf(helper)).toBe('4755');
    await asRoot('dpkg-statoverride', '--remove', helper);
    await asRoot('/usr/lib/hushlink/prepare-sandbox');
    expect(await modeOf(helper)).toBe('755');
    await asRoot('apt-get', 'purge', '--yes', '--quiet', 'hushlink');
  });
});

describe('the rpm', () => {
  // Debian has the libraries, under names that rpm does not know.
  const rpm = (...args: readonly string[]) => asRoot('rpm', '--nodeps', ...args);

  it('keeps the command through an upgrade and a downgrade, and leaves nothing when it is removed', async () => {
    // Systems with rpm have it, and Debian does not.
    await asRoot('mkdir', '/usr/share/licenses');
    const before = await filesOfSystem();
    await rpm('--install', rpms[0]);
    expect(await readlink('/usr/bin/hushlink')).toBe('../lib/hushlink/hushlink');
    await starts();
    await rpm('--upgrade', rpms[1]);
    await starts();
    await rpm('--upgrade', '--oldpackage', rpms[0]);
    await starts();
    expect(await rpm('--verify', 'hushlink')).toBe('');
    await addProfile();
    await rpm('--erase', 'hushlink');
    expect(existsSync('/usr/bin/hushlink')).toBe(false);
    expect(newOnes(before, await filesOfSystem())).toEqual([]);
  });
});
