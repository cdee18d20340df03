import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../electron/core/drafts/draft.ts';
import { createDraftIndex } from '../../../../electron/core/drafts/draft-index.ts';
import {
  type Consequence,
  concernsAccount,
  consequenceOf,
  hasProfile,
  isKeychainFailure,
  isWanted,
  nextToSend,
} from '../../../../electron/core/drafts/outbox-rules.ts';
import type { NotSent } from '../../../../electron/core/sharing/after-failure.ts';
import type { Failure, HeldReason } from '../../../../src/shared/failure.ts';
import { refusalReasons } from '../../../../src/shared/refusal-reasons.ts';
import { draftOf, eu, uk } from '../../../support/fakes/outbox-fixture.ts';

/** @param urgent the ids of those that the user wants sent now. */
const nextOf = (drafts: readonly Draft[], urgent: readonly string[] = []): string | null => {
  const index = createDraftIndex();
  for (const draft of drafts) index.replace(null, draft);
  const find = (id: string) => drafts.find((draft) => draft.id === id);
  return nextToSend({ ...index, find }, eu, urgent)?.id ?? null;
};

describe('the next draft to send to a server', () => {
  it('is the oldest that waits', () => {
    expect(nextOf([draftOf('a'), draftOf('b')])).toBe('a');
    expect(nextOf([draftOf('a', {}, 2), draftOf('b', {}, 1)])).toBe('b');
  });

  it.each(['sending', 'held', 'failed'] as const)('is none that is %s', (state) => {
    expect(nextOf([draftOf('a', { state }), draftOf('b')])).toBe('b');
  });

  it('is none of another server', () => {
    expect(nextOf([draftOf('a', { madeWith: { server: uk } }), draftOf('b')])).toBe('b');
  });

  it('is one of whatever account there', () => {
    const drafts = [draftOf('a', { madeWith: { server: eu, username: 'anna@example.com' } }), draftOf('b')];
    expect(nextOf(drafts)).toBe('a');
  });

  it('is an urgent one before all older ones, and the oldest of several', () => {
    expect(nextOf([draftOf('a'), draftOf('b'), draftOf('c')], ['c', 'b'])).toBe('b');
  });

  it.each([
    ['no longer waits', draftOf('urgent', { state: 'held' })],
    ['is for another server', draftOf('urgent', { madeWith: { server: uk } })],
  ])('is not an urgent one that %s', (_what, urgent) => {
    expect(nextOf([urgent, draftOf('b')], ['urgent'])).toBe('b');
  });

  it('is not an urgent one that is gone', () => {
    expect(nextOf([draftOf('b')], ['gone'])).toBe('b');
  });

  it('is none when nothing waits', () => {
    expect(nextOf([])).toBeNull();
    expect(nextOf([draftOf('a', { state: 'held' })], ['a'])).toBeNull();
  });
});

describe('a draft may go out', () => {
  const anna = { server: eu, username: 'anna@example.com' };

  it.each([
    ['anonymously with an anonymous profile there', { server: eu }, [{ server: eu }], true],
    ['with its account', anna, [{ server: uk }, anna], true],
    ['not when nobody has a profile', { server: eu }, [], false],
    ['not with a profile of another server', { server: eu }, [{ server: uk }], false],
    ['not with an account when it is anonymous', { server: eu }, [anna], false],
    ['not anonymously when it has an account', anna, [{ server: eu }], false],
  ])('%s', (_what, madeWith, profiles, isAllowed) => {
    expect(hasProfile(draftOf('a', { madeWith }), profiles)).toBe(isAllowed);
    expect(isWanted(draftOf('a', { madeWith }), profiles)).toBe(isAllowed);
  });

  it('without a profile when the user said so', () => {
    const confirmed = draftOf('a', { confirmed: true });
    expect(isWanted(confirmed, [])).toBe(true);
    expect(hasProfile(confirmed, [])).toBe(false);
  });
});

const offline: Failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const lost: Failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
const tokenMissing = { kind: 'token-missing', account: 'anna at EU' } as const;
const refusedFor = (reason: (typeof refusalReasons)[number]) =>
  ({ kind: 'refused', reason, serverSays: 'No' }) as const;

describe('what a draft that was not sent means for those behind it', () => {
  const waiting = (failure: Failure): NotSent => ({ kind: 'waiting', failure, lostReplies: 0 });
  const held = (failure: Failure, reason: HeldReason): NotSent => ({
    kind: 'held',
    failure,
    reason,
    lostReplies: 0,
  });

  it.each<[string, NotSent, Consequence]>([
    [
      'nothing, when it alone is wrong',
      { kind: 'rejected', failure: { kind: 'invalid-domain' } },
      { kind: 'go-on' },
    ],
    ['to wait for the server', waiting(offline), { kind: 'back-off', failure: offline }],
    ['to wait for it after a lost reply too', waiting(lost), { kind: 'back-off', failure: lost }],
    [
      'to wait for it also when the draft is held for that',
      held(lost, { kind: 'may-have-been-sent' }),
      { kind: 'back-off', failure: lost },
    ],
    [
      'to wait for the keychain when it is locked',
      waiting({ kind: 'keychain-locked' }),
      { kind: 'wait-for-keychain', failure: { kind: 'keychain-locked' } },
    ],
    [
      'that all of the account are held without a token',
      held(tokenMissing, tokenMissing),
      { kind: 'hold-account', reason: tokenMissing },
    ],
    [
      'that all of the account are held when it is refused',
      held(refusedFor('credentials'), refusedFor('credentials')),
      { kind: 'hold-account', reason: refusedFor('credentials') },
    ],
    [
      'nothing, when its content is refused',
      held(refusedFor('domain'), refusedFor('domain')),
      { kind: 'go-on' },
    ],
  ])('is %s', (_what, outcome, consequence) => {
    expect(consequenceOf(outcome)).toEqual(consequence);
  });
});

describe('a reason to hold a draft', () => {
  it.each(refusalReasons)('that is the refusal %s concerns the whole account or not', (reason) => {
    expect(concernsAccount(refusedFor(reason))).toBe(reason === 'credentials' || reason === 'accounts-off');
  });

  it.each<[HeldReason, boolean]>([
    [tokenMissing, true],
    [{ kind: 'kept-by-user' }, false],
    [{ kind: 'may-have-been-sent' }, false],
    [{ kind: 'profile-gone' }, false],
  ])('that is %j concerns the whole account: %s', (reason, concerns) => {
    expect(concernsAccount(reason)).toBe(concerns);
  });
});

it.each<[Failure, boolean]>([
  [{ kind: 'keychain-locked' }, true],
  [{ kind: 'keychain-missing' }, true],
  [{ kind: 'keychain-failed' }, true],
  [tokenMissing, false],
  [{ kind: 'records-not-saved' }, false],
  [offline, false],
])('that the keychain is closed is what %j means: %s', (failure, isIt) => {
  expect(isKeychainFailure(failure)).toBe(isIt);
});
