import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/desktop/processes.ts';
import { asRoot, debs, modeOf } from './system.ts';

const folder = '/usr/lib/hushlink';

beforeAll(async () => {
  await asRoot('apt-get', 'update', '--quiet');
  // Nothing that is only recommended.
  await asRoot('apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', debs[0]);
}, 600_000);

describe('the deb on a system with nothing on it', () => {
  it('brings every library that its programs need', async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const programs = files
      .filter((file) => file.isFile() && /^hushlink$|^chrome[-_]\w+$|\.so(\.\d+)?$|\.node$/.test(file.name))
      .map((file) => join(file.parentPath, file.name));
    expect(programs.length).toBeGreaterThan(6);
    const linked = await asRoot('ldd', ...programs);
    expect(linked.split('\n').filter((line) => line.includes('not found'))).toEqual([]);
    expect(linked).toContain('libsecret-1.so.0 =>');
  });

  it('belongs to root, and nobody else can write there', async () => {
    const others = await asRoot(
      'find',
      folder,
      '(',
      '-not',
      '-user',
      'root',
      '-o',
      '-perm',
      '/022',
      ')',
      '-not',
      '-type',
      'l',
    );
    expect(others).toBe('');
    expect(await modeOf(`${folder}/chrome-sandbox`)).toBe('755');
  });

  it('starts for an ordinary user, without a display, a bus or a home', async () => {
    const user = ['--reuid=65534', '--regid=65534', '--clear-groups', '--', 'hushlink', 'share', '-'];
    const env = { PATH: '/usr/bin:/bin', HOME: '/tmp', LANG: 'C.UTF-8' };
    // No server has been chosen, and none is asked.
    await expect(run('setpriv', user, { env, input: 'text', timeoutMs: 60_000 })).rejects.toMatchObject({
      exitCode: 78,
      stderr: expect.stringContaining('hushlink: '),
    });
  });
});
