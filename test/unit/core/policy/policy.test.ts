import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../electron/core/policy/policy.ts';
import { policyJsonSchema } from '../../../../electron/core/policy/policy-schema.ts';

const file = '/etc/hushlink/policy.json';
const root = resolve(import.meta.dirname, '../../../..');
const read = (rules: unknown) => readPolicy(file, JSON.stringify(rules));
const rulesOf = (rules: object) => {
  const policy = read({ version: 1, ...rules });
  if (policy.kind !== 'in-force') throw new Error(JSON.stringify(policy));
  return policy.rules;
};

describe('a policy', () => {
  it.each([
    [
      'servers, by their origins',
      { servers: ['eu.onetimesecret.com'] },
      { servers: ['https://eu.onetimesecret.com'] },
    ],
    ['lifetimes in minutes', { maxLifetime: '90m' }, { maxLifetime: 5_400 }],
    ['lifetimes in weeks', { maxLifetime: '2w' }, { maxLifetime: 1_209_600 }],
    [
      'a passphrase that is only long',
      { passphrase: { minLength: 12 } },
      { passphrase: { required: false, minLength: 12 } },
    ],
    [
      'a hotkey, which the user then cannot change',
      { hotkey: { keys: 'CommandOrControl+Alt+H' } },
      { hotkey: { keys: 'CommandOrControl+Alt+H', change: false } },
    ],
    ['no hotkey', { hotkey: { keys: null } }, { hotkey: { keys: null, change: false } }],
    ['drafts for three days', { drafts: { maxAge: '3d' } }, { drafts: { keep: true, maxAge: 259_200 } }],
    ['receipts without links', { receipts: { links: false } }, { receipts: { keep: true, links: false } }],
    ['where editors find its schema', { $schema: 'policy.schema.json' }, {}],
  ])('can have %s', (_what, given, rules) => {
    expect(rulesOf(given)).toMatchObject(rules);
  });

  it('has none of the rules that are left out', () => {
    expect(rulesOf({})).toEqual({ version: 1 });
  });

  it('may begin with a byte order mark, as editors on Windows write it', () => {
    expect(readPolicy(file, '\ufeff{"version":1}').kind).toBe('in-force');
  });

  it.each([
    ['a rule that does not exist', { maxLifetme: '7d' }, 'maxLifetme'],
    ['a rule in a rule that does not exist', { passphrase: { require: true } }, 'passphrase.require'],
    ['a number for a time', { maxLifetime: 7 }, 'maxLifetime'],
    ['a time that no server grants', { maxLifetime: '31d' }, 'maxLifetime'],
    ['a time of no unit', { maxLifetime: '7' }, 'maxLifetime'],
    ['no server at all', { servers: [] }, 'servers'],
    ['a server without https', { servers: ['http://secrets.example.com'] }, 'servers.0'],
    ['a server with a path', { servers: ['eu.onetimesecret.com', 'https://a.example.com/x'] }, 'servers.1'],
    ['a word for yes', { updates: 'yes' }, 'updates'],
    ['a passphrase longer than any', { passphrase: { minLength: 129 } }, 'passphrase.minLength'],
    ['keys without a modifier', { hotkey: { keys: 'H' } }, 'hotkey.keys'],
    ['keys with Shift alone', { hotkey: { keys: 'Shift+H' } }, 'hotkey.keys'],
    ['a hotkey without keys', { hotkey: { change: false } }, 'hotkey.keys'],
    ['drafts for a minute', { drafts: { maxAge: '1m' } }, 'drafts.maxAge'],
    ['accounts where there may be none', { accounts: 'none', usernames: ['*@example.com'] }, 'usernames'],
    ['links of servers that it does not name', { openLinks: 'allowed-servers' }, 'openLinks'],
    ['a star that is not alone before the @', { usernames: ['a*@example.com'] }, 'usernames.0'],
    ['another version', { version: 2 }, 'version'],
  ])('with %s cannot be used at all, and says where', (_what, rules, at) => {
    expect(read({ version: 1, ...rules })).toEqual({ kind: 'broken', file, fault: 'invalid', at });
  });

  it.each([
    ['{"version":1,"maxLifetime":"1h","maxLifetime":"30d"}', 'maxLifetime'],
    ['{"version":1,"passphrase":{"required":true},"passphrase" : {}}', 'passphrase'],
    ['{"version":1,"passphrase":{"required":true,"required":false}}', 'passphrase.required'],
    [String.raw`{"version":1,"servers":["a.example.com"],"\u0073ervers":["b.example.com"]}`, 'servers'],
  ])('that says something twice cannot be used: %s', (text, at) => {
    expect(readPolicy(file, text)).toEqual({ kind: 'broken', file, fault: 'repeated', at });
  });

  it('may have one word in two places', () => {
    const text = String.raw`{"version":1,"$schema":"\"keep\":{[","drafts":{"keep":true},"receipts":{"keep":true}}`;
    expect(readPolicy(file, text).kind).toBe('in-force');
  });

  it.each(['', '{"version":1', 'version: 1'])('that is no JSON cannot be used: %j', (text) => {
    expect(readPolicy(file, text)).toEqual({ kind: 'broken', file, fault: 'not-json', at: '' });
  });

  it.each(['[]', '7', '"x"', '{}', 'null'])('that is no object with a version cannot be used: %s', (text) => {
    expect(readPolicy(file, text)).toMatchObject({ kind: 'broken', fault: 'invalid' });
  });

  it('repeats nothing of a key that would do something to a terminal', () => {
    expect(read({ version: 1, '\u001b[2Jservers': 1 })).toMatchObject({ at: '??2Jservers' });
  });

  it('repeats no more of a key that somebody made up than fits into a sentence', () => {
    expect(read({ version: 1, [`x${'y'.repeat(500)}`]: 1 })).toMatchObject({
      at: expect.stringMatching(/^xy{59}$/),
    });
  });
});

describe('the docs', () => {
  it('have the schema that the app reads by', () => {
    const written = JSON.parse(readFileSync(join(root, 'docs/policy.schema.json'), 'utf8'));
    expect(written).toEqual(policyJsonSchema());
  });

  it('have an example that is in force, with each rule in it and in the table', () => {
    const page = readFileSync(join(root, 'docs/policy.md'), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const policy = readPolicy(file, example);
    expect(policy.kind).toBe('in-force');
    const rules = Object.keys(policyJsonSchema().properties as object).filter(
      (name) => name !== '$schema' && name !== 'version',
    );
    expect(rules.length).toBeGreaterThan(5);
    const named = Object.keys(JSON.parse(example) as object);
    expect(rules.filter((name) => !named.includes(name))).toEqual([]);
    expect(rules.filter((name) => !new RegExp(`^\\| \`${name}`, 'm').test(page))).toEqual([]);
  });
});
