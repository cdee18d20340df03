import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPolicy } from '../../electron/core/policy/apply-policy.ts';
import { type Policy, readPolicy, sendingProblem } from '../../electron/core/policy/index.ts';
import { policyView } from '../../electron/core/policy/policy-view.ts';
import { settingsSchema } from '../../electron/core/settings/settings.ts';
import { policyReport } from '../../electron/shell/policy-report.ts';
import { maxTypedCharacters } from '../../src/shared/limits.ts';
import { textIn } from '../../src/shared/text-in.ts';
import { settingsWith } from '../support/fakes/ports.ts';
import { holds } from '../support/fuzz/holds.ts';
import { nearly, wildJson, wildText } from '../support/fuzz/wild.ts';

const file = '/etc/hushlink/policy.json';
const lifetime = fc.constantFrom('1m', '90m', '12h', '7d', '2w', '30d');
const rule = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

/** One that an administrator may have written, with any of its rules. */
const valid = fc.record({
  version: fc.constant(1),
  servers: rule(
    fc.uniqueArray(fc.constantFrom('eu.onetimesecret.com', 'https://secrets.example.com:8443'), {
      minLength: 1,
    }),
  ),
  accounts: rule(fc.constantFrom('required', 'none')),
  maxLifetime: rule(lifetime),
  passphrase: rule(fc.record({ required: fc.boolean(), minLength: fc.integer({ min: 1, max: 128 }) })),
  hotkey: rule(
    fc.record({ keys: fc.constantFrom(null, 'CommandOrControl+Alt+H', 'Alt+F12'), change: fc.boolean() }),
  ),
  drafts: rule(fc.record({ keep: fc.boolean(), maxAge: fc.constantFrom('5m', '1d', '30d') })),
  receipts: rule(
    fc.record({ keep: fc.boolean(), maxDays: fc.integer({ min: 0, max: 365 }), links: fc.boolean() }),
  ),
  startAtLogin: rule(fc.boolean()),
  updates: rule(fc.boolean()),
  openLinks: rule(fc.constantFrom('any', 'none')),
});
const read = (json: unknown): Policy => readPolicy(file, JSON.stringify(json) ?? '');

/** Whatever it says, it can be told, and nothing goes out under one that cannot be used. */
const check = (policy: Policy): void => {
  expect(['in-force', 'broken']).toContain(policy.kind);
  expect(policyReport(policy, textIn('de'), false).words).toMatch(/^(?:[^\p{Cc}]|\n)+\n$/u);
  expect(policyReport(policy, textIn('de'), true).words).toMatch(/^[^\n]+\n$/);
  const view = policyView(policy);
  if (view.notice.kind === 'broken') expect(view.notice.at.length).toBeLessThan(maxTypedCharacters);
  const account = { server: 'https://eu.onetimesecret.com' };
  const problem = sendingProblem(policy, account, { lifetime: 3_600, passphrase: null }, 0);
  if (policy.kind === 'broken') expect(problem?.kind).toBe('policy-broken');
  // What counts is still something that the settings could say.
  expect(settingsSchema.safeParse(applyPolicy(settingsWith(), policy)).success).toBe(true);
};

describe('a policy file', () => {
  it('of any text is in force or cannot be used', async () => {
    await holds(wildText(2_000), { usual: 500 }, (text) => check(readPolicy(file, text)));
  });

  it('of any JSON is in force or cannot be used', async () => {
    await holds(wildJson, { usual: 500 }, (json) => check(read(json)));
  });

  it('that is right is in force, whichever rules it has', async () => {
    await holds(valid, { usual: 500 }, (json) => {
      const policy = read(json);
      expect(policy.kind).toBe('in-force');
      check(policy);
    });
  });

  it('with something wrong in it is in force or cannot be used', async () => {
    await holds(nearly(valid, wildJson), { usual: 500 }, (json) => check(read(json)));
  });
});
