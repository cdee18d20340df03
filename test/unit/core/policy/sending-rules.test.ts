import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { accountProblem, sendingProblem } from '../../../../electron/core/policy/sending-rules.ts';
import { brokenPolicy, noPolicy, policyWith } from '../../../support/fakes/policy.ts';

const eu = { server: 'https://eu.onetimesecret.com' };
const anna = { ...eu, username: 'anna@example.com' };
const plain = { lifetime: 3_600, passphrase: null };
const withPassphrase = (passphrase: string) => ({ ...plain, passphrase: new Sensitive(passphrase) });

describe('where links may be made', () => {
  it.each([
    [{}, anna, null],
    [{ servers: ['eu.onetimesecret.com'] }, eu, null],
    [{ servers: ['uk.onetimesecret.com'] }, eu, 'server'],
    [{ servers: ['https://eu.onetimesecret.com:8443'] }, eu, 'server'],
    [{ accounts: 'required' }, eu, 'account-needed'],
    [{ accounts: 'required' }, anna, null],
    [{ accounts: 'none' }, anna, 'anonymous-only'],
    [{ accounts: 'none' }, eu, null],
    [{ usernames: ['*@example.com'] }, anna, null],
    [{ usernames: ['*@EXAMPLE.com'] }, anna, null],
    [{ usernames: ['anna@example.com'] }, anna, null],
    [{ usernames: ['*@ample.com'] }, anna, 'account'],
    [{ usernames: ['*@other.com', 'bo@example.com'] }, anna, 'account'],
    [{ usernames: ['nna@example.com'] }, anna, 'account'],
    // Nobody said that an account is needed.
    [{ usernames: ['*@other.com'] }, eu, null],
  ])('under %j, with %j: %s', (rules, account, rule) => {
    expect(accountProblem(policyWith(rules), account)).toEqual(
      rule === null ? null : { kind: 'policy', rule },
    );
  });
});

const now = Date.UTC(2026, 10, 27, 9, 0);

describe('how links may be made', () => {
  it.each([
    [{ maxLifetime: '1h' }, plain, null],
    [{ maxLifetime: '59m' }, plain, { kind: 'policy-lifetime', most: 3_540 }],
    // The server would take its own.
    [{ maxLifetime: '1h' }, { ...plain, lifetime: 0 }, { kind: 'policy-lifetime', most: 3_600 }],
    [{ maxLifetime: '1h' }, { ...plain, lifetime: 0.5 }, { kind: 'policy-lifetime', most: 3_600 }],
    [{ maxLifetime: '1m' }, { ...plain, lifetime: 60 }, null],
    [{}, { ...plain, lifetime: 0 }, null],
    [{ maxLifetime: '1h' }, { ...plain, lifetime: { until: now + 3_600_999 } }, null],
    [
      { maxLifetime: '1h' },
      { ...plain, lifetime: { until: now + 3_601_000 } },
      { kind: 'policy-lifetime', most: 3_600 },
    ],
    [
      { maxLifetime: '1h' },
      { ...plain, lifetime: { until: now + 59_999 } },
      { kind: 'lifetime-over', until: now + 59_999 },
    ],
    [{}, { ...plain, lifetime: { until: now - 1 } }, { kind: 'lifetime-over', until: now - 1 }],
    [{}, { ...plain, lifetime: { until: now + 60_000 } }, null],
    [{ passphrase: { required: true } }, plain, { kind: 'policy-passphrase', problem: 'missing', least: 1 }],
    [{ passphrase: { required: true } }, withPassphrase('x'), null],
    [{ passphrase: { minLength: 4 } }, plain, null],
    [
      { passphrase: { minLength: 4 } },
      withPassphrase('xyz'),
      { kind: 'policy-passphrase', problem: 'short', least: 4 },
    ],
    [{ passphrase: { minLength: 4 } }, withPassphrase('xyzä'), null],
    // Characters are counted, and not what computers make of them.
    [
      { passphrase: { minLength: 4 } },
      withPassphrase('🔑🔑'),
      { kind: 'policy-passphrase', problem: 'short', least: 4 },
    ],
  ])('under %j', (rules, request, problem) => {
    expect(sendingProblem(policyWith(rules), eu, request, now)).toEqual(problem);
  });

  it('anything goes without a policy, and with one that is ignored', () => {
    expect(sendingProblem(noPolicy, eu, plain, now)).toBeNull();
    expect(sendingProblem({ kind: 'ignored', file: 'x', why: 'owner' }, eu, plain, now)).toBeNull();
  });

  it('nothing goes under one that cannot be used, with the reason', () => {
    expect(sendingProblem(brokenPolicy, anna, withPassphrase('correct horse'), now)).toEqual({
      kind: 'policy-broken',
      file: '/etc/hushlink/policy.json',
      fault: 'invalid',
      at: 'maxLifetme',
    });
  });
});
