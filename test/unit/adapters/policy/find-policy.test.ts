import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findPolicy,
  loadFirst,
  policyPlaces,
  policyVariable,
} from '../../../../electron/adapters/policy/find-policy.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-policy-'));
  file = join(folder, 'policy.json');
  await writeFile(file, '{"version":1,"updates":false}');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the policy', () => {
  it('is not where a variable says, in the packaged app', async () => {
    const policy = await findPolicy({
      platform: 'linux',
      env: { [policyVariable]: file },
      isCheckout: false,
    });
    expect(policy.file).toBe('/etc/hushlink/policy.json');
  });

  it('can be elsewhere in a checkout, for tests', async () => {
    const env = { [policyVariable]: file };
    expect(await findPolicy({ platform: 'linux', env, isCheckout: true })).toEqual({
      kind: 'in-force',
      file,
      rules: { version: 1, updates: false },
    });
  });

  it.each([
    ['linux', {}, ['/etc/hushlink/policy.json']],
    ['linux', { ProgramData: '/tmp', XDG_CONFIG_DIRS: '/tmp' }, ['/etc/hushlink/policy.json']],
    ['darwin', {}, ['/Library/Application Support/Hushlink/policy.json']],
    ['win32', { ProgramData: 'C:\\ProgramData' }, ['C:\\ProgramData\\Hushlink\\policy.json']],
    // A variable can add a place, after the usual one; it cannot take that away.
    [
      'win32',
      { ProgramData: 'D:\\Data' },
      ['C:\\ProgramData\\Hushlink\\policy.json', 'D:\\Data\\Hushlink\\policy.json'],
    ],
    ['win32', { ProgramData: 'Data' }, ['C:\\ProgramData\\Hushlink\\policy.json']],
    ['win32', {}, ['C:\\ProgramData\\Hushlink\\policy.json']],
  ] as const)('is on %s with %j in %j', (platform, env, places) => {
    expect(policyPlaces(platform, env).map((place) => place.file)).toEqual(places);
  });

  describe('of several places', () => {
    const missing = { file: '/nowhere/policy.json', findDistrust: async () => null };
    const own = () => ({ file, findDistrust: async () => 'owner' as const });
    const administrators = async (text: string) => {
      const other = join(folder, 'other.json');
      await writeFile(other, text);
      return { file: other, findDistrust: async () => null };
    };

    it('is not kept out by one that is ignored', async () => {
      expect(await loadFirst([own(), await administrators('{"version":1}')])).toMatchObject({
        kind: 'in-force',
      });
      expect(await loadFirst([own(), await administrators('no JSON')])).toMatchObject({ kind: 'broken' });
    });

    it('is the first that counts', async () => {
      const later = { file, findDistrust: async () => null };
      expect(await loadFirst([missing, await administrators('{"version":1}'), later])).toMatchObject({
        file: join(folder, 'other.json'),
      });
    });

    it('is said to be ignored if there is no other, and else to be missing from the first', async () => {
      expect(await loadFirst([missing, own()])).toEqual({ kind: 'ignored', file, why: 'owner' });
      expect(await loadFirst([missing, { ...missing, file: '/nowhere/else.json' }])).toEqual({
        kind: 'none',
        file: missing.file,
      });
    });
  });
});
