import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandOptions, type Ended, runCommand } from '../support/app/command.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createPolicyFile, type PolicyFile } from '../support/policy-file.ts';

/** No display and no desktop. */
const bare = { HOME: tmpdir(), PATH: '/usr/bin:/bin' };

let server: OnetimeServer;
let userData: UserData;
let policy: PolicyFile;
beforeEach(async () => {
  server = await startOnetimeServer({ maxAnonymousTtl: 7 * 86_400 });
  userData = await createUserData(settingsFor(server.url));
  policy = await createPolicyFile();
});
afterEach(async () => {
  await userData.dispose();
  await policy.dispose();
  await server.dispose();
});
const hushlink = (args: readonly string[], options: CommandOptions = {}): Promise<Ended> =>
  runCommand([`--user-data-dir=${userData.folder}`, ...args], {
    env: { ...bare, ...policy.env },
    ...options,
  });

describe('hushlink --policy', () => {
  it('prints the rules in words, or as JSON, and starts nothing', async () => {
    await policy.write({ maxLifetime: '7d', passphrase: { required: true } });
    expect(await hushlink(['--policy'])).toEqual({
      code: 0,
      output: `The policy in ${policy.path} is in force:\n  A link lasts 7 days at most.\n  Every link needs a passphrase.\n`,
      error: '',
    });
    const { output, error } = await hushlink(['--policy', '--json']);
    expect(JSON.parse(output)).toMatchObject({ state: 'in-force', rules: { maxLifetime: 604_800 } });
    expect(error).toBe('');
  });

  it('tells a script by its exit code that the file cannot be used', async () => {
    await policy.write({ maxLifetme: '7d' });
    const { code, output } = await hushlink(['--policy']);
    expect(code).toBe(78);
    expect(output).toContain(`${policy.path} cannot be used: there is no such rule`);
  });
});

describe('share under a policy', () => {
  it.each([
    [{ servers: ['https://secrets.example.org'] }, [], /links to be made at 127\.0\.0\.1/, 77],
    [{ accounts: 'required' }, [], /requires an account/, 77],
    [{ maxLifetime: '1d' }, ['--ttl', '2d'], /links to last 1 day at most/, 77],
    [{ passphrase: { required: true } }, [], /requires a passphrase for every link/, 77],
    ['servers: all', [], /cannot be used: the file is not valid JSON/, 78],
  ])('sends nothing against %j with %j, and says why', async (rules, args, words, exitCode) => {
    // One that is fixed would be used in place of the user's.
    const several = typeof rules === 'object' && 'servers' in rules;
    await policy.write(
      several ? { servers: [...(rules.servers ?? []), 'https://secrets.example.net'] } : rules,
    );
    const { code, output, error } = await hushlink(['share', ...args], { input: 'hunter2' });
    expect({ code, output }).toEqual({ code: exitCode, output: '' });
    expect(error).toMatch(words);
    expect(server.seen).toEqual([]);
  });

  it('makes a link within it, at the server that is fixed, with a lifetime that is allowed', async () => {
    await policy.write({ servers: [server.url], maxLifetime: '30m' });
    await userData.dispose();
    userData = await createUserData(null);
    const { code, output } = await hushlink(['share', '--json'], { input: 'hunter2' });
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      // What is left of it, a second later.
      lifetimeSeconds: expect.closeTo(1_800, -1.5),
      server: server.url,
    });
  });
});
