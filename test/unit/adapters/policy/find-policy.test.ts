import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findPolicy,
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
});
