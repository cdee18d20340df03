import { describe, expect, it } from 'vitest';
import { policyReport } from '../../../electron/shell/policy-report.ts';
import { languages } from '../../../src/shared/languages.ts';
import { textIn } from '../../../src/shared/text-in.ts';
import { brokenPolicy, noPolicy, policyWith } from '../../support/fakes/policy.ts';

const ignored = { kind: 'ignored', file: '/etc/hushlink/policy.json', why: 'writable' } as const;
const english = textIn('en');

describe('--policy', () => {
  it('prints each rule in words', () => {
    const policy = policyWith({
      servers: ['secrets.example.com', 'eu.onetimesecret.com'],
      accounts: 'required',
      usernames: ['*@example.com'],
      maxLifetime: '7d',
      passphrase: { required: true, minLength: 12 },
      hotkey: { keys: 'CommandOrControl+Alt+H', change: true },
      drafts: { keep: false, maxAge: '12h' },
      receipts: { keep: false, maxDays: 30, links: false },
      startAtLogin: true,
      updates: false,
      openLinks: 'allowed-servers',
    });
    expect(policyReport(policy, english, false).words).toBe(
      [
        'The policy in /etc/hushlink/policy.json is in force:',
        '  Links are made only at https://secrets.example.com, https://eu.onetimesecret.com.',
        '  Links are made only with an account.',
        '  Only these accounts are used: *@example.com.',
        '  A link lasts 7 days at most.',
        '  Every link needs a passphrase.',
        '  A passphrase has at least 12 characters.',
        '  The hotkey is CommandOrControl+Alt+H.',
        '  The user can choose another hotkey.',
        '  Nothing is kept as a draft.',
        '  A draft is discarded unsent after 12 hours at the latest.',
        '  Receipts last only until Hushlink quits.',
        '  A receipt is kept for 30 days at most after its link has ended.',
        '  Links are not kept after Hushlink quits.',
        '  Hushlink starts at login.',
        '  Hushlink does not look for new versions.',
        '  Only links from these servers are opened in Hushlink.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ accounts: 'none' }, 'Links are made only without an account.'],
    [{ hotkey: { keys: null } }, 'There is no hotkey.'],
    [{ receipts: { maxDays: 0 } }, 'A receipt is removed as soon as its link has ended.'],
    [{ startAtLogin: false }, 'Hushlink does not start at login.'],
    [{ updates: true }, 'Hushlink looks once a day for a new version, where it can.'],
    [{ openLinks: 'none' }, 'Links are not opened in Hushlink.'],
    [{}, 'It has no rules.'],
    [{ drafts: {}, receipts: {}, openLinks: 'any' }, 'It has no rules.'],
  ])('says of %j: %s', (rules, sentence) => {
    expect(policyReport(policyWith(rules), english, false).words).toBe(
      `The policy in /etc/hushlink/policy.json is in force:\n  ${sentence}\n`,
    );
  });

  it.each([
    [noPolicy, 'There is no policy. An administrator can put one in /etc/hushlink/policy.json.\n', 0],
    [
      ignored,
      'There is a policy in /etc/hushlink/policy.json, but it is ignored: someone other than the administrator can change the file.\n',
      78,
    ],
    [
      brokenPolicy,
      'Nothing is sent, because your administrator’s policy in /etc/hushlink/policy.json cannot be used: there is no such rule, or its value is wrong: maxLifetme. Tell your administrator.\n',
      78,
    ],
  ])('tells what became of the file: %j', (policy, sentence, code) => {
    expect(policyReport(policy, english, false).words).toBe(sentence);
    expect(policyReport(policy, english, false).code).toBe(code);
  });

  it('ends with 0 where a policy is in force', () => {
    expect(policyReport(policyWith({}), english, true).code).toBe(0);
  });

  it.each([
    [noPolicy, { state: 'none', file: '/etc/hushlink/policy.json' }],
    [ignored, { state: 'ignored', file: '/etc/hushlink/policy.json', why: 'writable' }],
    [
      brokenPolicy,
      { state: 'broken', file: '/etc/hushlink/policy.json', fault: 'invalid', at: 'maxLifetme' },
    ],
    [
      policyWith({ maxLifetime: '1d' }),
      {
        state: 'in-force',
        file: '/etc/hushlink/policy.json',
        rules: { version: 1, maxLifetime: 86_400 },
      },
    ],
  ])('is one line of JSON for scripts: %j', (policy, said) => {
    const line = policyReport(policy, english, true).words;
    expect(line).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(line)).toEqual(said);
  });

  it.each(languages)('has all its words in %s', (language) => {
    for (const policy of [noPolicy, ignored, brokenPolicy, policyWith({ passphrase: { required: true } })]) {
      expect(policyReport(policy, textIn(language), false).words).not.toMatch(
        /\bpolicy\.(cli|rule|fault|why)|\{\{|undefined/,
      );
    }
  });
});
