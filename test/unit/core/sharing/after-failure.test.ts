import { describe, expect, it } from 'vitest';
import { afterFailure, afterLostReply } from '../../../../electron/core/sharing/after-failure.ts';
import type { Failure } from '../../../../src/shared/failure.ts';

const recipients = [null, 'bo@example.com'] as const;
const counts = [0, 1, 2, 3, 4, 5] as const;

/** Every attempt there can be: with and without a recipient, after some lost replies and after none. */
const attempts = recipients.flatMap((recipient) => counts.map((lostReplies) => ({ recipient, lostReplies })));
type FailureOf<Kind extends Failure['kind']> = readonly Extract<Failure, { readonly kind: Kind }>[];

/** By kind, so that a new one does not compile before it has its place here. */
const examples: { readonly [Kind in Failure['kind']]: FailureOf<Kind> } = {
  offline: [
    ...(['no-network', 'dns', 'connection-refused', 'unreachable', 'proxy', 'not-the-service'] as const).map(
      (cause) => ({ kind: 'offline' as const, cause, mayHaveBeenSent: false }),
    ),
    { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true },
    { kind: 'offline', cause: 'too-long', mayHaveBeenSent: true },
    { kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: true },
  ],
  'server-fault': [
    { kind: 'server-fault', status: 500, mayHaveBeenSent: false },
    { kind: 'server-fault', status: 503, mayHaveBeenSent: false, retryAfterSeconds: 90 },
    { kind: 'server-fault', status: 504, mayHaveBeenSent: true },
  ],
  tls: [{ kind: 'tls', code: 'CERT_DATE_INVALID' }],
  redirected: [{ kind: 'redirected' }],
  'rate-limited': [
    { kind: 'rate-limited', retryAfterSeconds: null },
    { kind: 'rate-limited', retryAfterSeconds: 90 },
  ],
  'keychain-locked': [{ kind: 'keychain-locked' }],
  'keychain-missing': [{ kind: 'keychain-missing' }],
  'hotkey-no-key': [{ kind: 'hotkey-no-key', accelerator: 'Alt+F1' }],
  'keychain-silent': [{ kind: 'keychain-silent' }],
  'keychain-failed': [{ kind: 'keychain-failed' }],
  'token-missing': [{ kind: 'token-missing', account: 'anna@example.com@eu.onetimesecret.com' }],
  refused: [
    { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' },
    { kind: 'refused', reason: 'passphrase-rule', serverSays: 'At least 8' },
    { kind: 'refused', reason: 'other', serverSays: '' },
  ],
  'no-profile': [{ kind: 'no-profile' }],
  policy: [
    { kind: 'policy', rule: 'server' },
    { kind: 'policy', rule: 'account-needed' },
  ],
  'lifetime-over': [{ kind: 'lifetime-over', until: 1_795_000_000_000 }],
  'policy-lifetime': [{ kind: 'policy-lifetime', most: 3_600 }],
  'policy-passphrase': [{ kind: 'policy-passphrase', problem: 'missing', least: 1 }],
  'policy-broken': [{ kind: 'policy-broken', file: '/etc/hushlink/policy.json', fault: 'not-json', at: '' }],
  'policy-drafts': [{ kind: 'policy-drafts' }],
  'policy-setting': [{ kind: 'policy-setting' }],
  'policy-opening': [{ kind: 'policy-opening', what: 'any' }],
  'account-needed': [{ kind: 'account-needed', for: 'recipient' }],
  'invalid-secret': [{ kind: 'invalid-secret', problem: 'empty' }],
  'invalid-passphrase': [{ kind: 'invalid-passphrase', problem: 'too-long' }],
  'invalid-recipient': [{ kind: 'invalid-recipient' }],
  'invalid-domain': [{ kind: 'invalid-domain' }],
  'invalid-server': [{ kind: 'invalid-server', problem: 'empty' }],
  'too-many-profiles': [{ kind: 'too-many-profiles' }],
  'invalid-username': [{ kind: 'invalid-username' }],
  'invalid-token': [{ kind: 'invalid-token' }],
  'invalid-hotkey': [{ kind: 'invalid-hotkey' }],
  'hotkey-refused': [{ kind: 'hotkey-refused', accelerator: 'Alt+F1' }],
  'hotkey-not-bound': [{ kind: 'hotkey-not-bound', answer: 'refused' }],
  'hotkey-twice': [{ kind: 'hotkey-twice', accelerator: 'Alt+F1' }],
  'too-many-hotkeys': [{ kind: 'too-many-hotkeys' }],
  'hotkey-taken': [{ kind: 'hotkey-taken', accelerator: 'Alt+F1' }],
  'not-allowed': [{ kind: 'not-allowed', what: 'recipient' }],
  'question-open': [{ kind: 'question-open' }],
  'settings-not-saved': [{ kind: 'settings-not-saved' }],
  'login-start-not-changed': [{ kind: 'login-start-not-changed' }],
  'file-not-saved': [{ kind: 'file-not-saved' }],
  'records-not-saved': [{ kind: 'records-not-saved' }],
  'records-not-read': [{ kind: 'records-not-read' }],
  'invalid-link': [{ kind: 'invalid-link', problem: 'empty' }],
  'invalid-template': [{ kind: 'invalid-template' }],
  'link-ended': [{ kind: 'link-ended', state: 'burned' }],
  'clipboard-not-written': [{ kind: 'clipboard-not-written' }],
  'clipboard-unconfirmed': [{ kind: 'clipboard-unconfirmed' }],
  'draft-not-kept': [
    { kind: 'draft-not-kept', sending: { kind: 'redirected' }, keeping: { kind: 'records-not-saved' } },
  ],
  'draft-busy': [{ kind: 'draft-busy' }],
  'draft-gone': [{ kind: 'draft-gone' }],
  'kept-by-user': [{ kind: 'kept-by-user' }],
  'may-have-been-sent': [{ kind: 'may-have-been-sent' }],
  'profile-gone': [{ kind: 'profile-gone' }],
  'link-forgotten': [{ kind: 'link-forgotten' }],
  'too-late-to-burn': [{ kind: 'too-late-to-burn', state: 'revealed', at: 7 }],
};
const all: readonly Failure[] = Object.values(examples).flat();
const isLost = (failure: Failure): boolean => 'mayHaveBeenSent' in failure && failure.mayHaveBeenSent;

const waits: readonly Failure['kind'][] = [
  'offline',
  'server-fault',
  'tls',
  'redirected',
  'rate-limited',
  'keychain-locked',
  'keychain-silent',
  'keychain-missing',
  'keychain-failed',
];
const isHeld: readonly Failure['kind'][] = ['token-missing', 'refused', 'policy-broken'];

describe('a share that was not sent', () => {
  it.each(all.filter((failure) => waits.includes(failure.kind) && !isLost(failure)))(
    'waits after %j, whoever it is for and whatever was lost before',
    (failure) => {
      for (const attempt of attempts) {
        expect(afterFailure(failure, attempt)).toEqual({
          kind: 'waiting',
          failure,
          lostReplies: attempt.lostReplies,
        });
      }
    },
  );

  it.each(all.filter(({ kind }) => isHeld.includes(kind)))('is held because of %j itself', (failure) => {
    for (const attempt of attempts) {
      expect(afterFailure(failure, attempt)).toEqual({
        kind: 'held',
        failure,
        reason: failure,
        lostReplies: attempt.lostReplies,
      });
    }
  });

  it.each(all.filter(({ kind }) => !waits.includes(kind) && !isHeld.includes(kind)))(
    'was never one that could be sent, for %j',
    (failure) => {
      for (const attempt of attempts) {
        expect(afterFailure(failure, attempt)).toEqual({ kind: 'rejected', failure });
      }
    },
  );

  describe.each(all.filter(isLost))('with its reply lost: %j', (failure) => {
    it.each([0, 1, 2, 3])('waits for another try after %i lost before', (lostReplies) => {
      expect(afterFailure(failure, { recipient: null, lostReplies })).toEqual({
        kind: 'waiting',
        failure,
        lostReplies: lostReplies + 1,
      });
    });

    it.each([4, 5])('is held after %i lost before, so that no server fills up with copies', (lostReplies) => {
      expect(afterFailure(failure, { recipient: null, lostReplies })).toEqual({
        kind: 'held',
        failure,
        reason: { kind: 'may-have-been-sent' },
        lostReplies: lostReplies + 1,
      });
    });

    it.each(counts)('is held with a recipient, who would get a second mail, after %i lost', (lostReplies) => {
      expect(afterFailure(failure, { recipient: 'bo@example.com', lostReplies })).toEqual({
        kind: 'held',
        failure,
        reason: { kind: 'may-have-been-sent' },
        lostReplies: lostReplies + 1,
      });
    });
  });
});

describe('a lost reply alone, as after a crash', () => {
  it.each([
    [null, 0, 'waiting'],
    [null, 3, 'waiting'],
    [null, 4, 'held'],
    ['bo@example.com', 0, 'held'],
  ] as const)('for %s after %i lost before means %s', (recipient, lostReplies, kind) => {
    expect(afterLostReply({ recipient, lostReplies })).toMatchObject({ kind, lostReplies: lostReplies + 1 });
  });
});
