import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { afterNotSent, contentOf, originOf, requestOf } from '../../../../electron/core/drafts/draft.ts';
import type { NotSent } from '../../../../electron/core/sharing/after-failure.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { draftOf } from '../../../support/fakes/outbox-fixture.ts';

const offline: Failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const refused = { kind: 'refused', reason: 'domain', serverSays: 'Unknown domain' } as const;

describe('a draft that was not sent', () => {
  it.each<[string, NotSent, object]>([
    [
      'waits, knowing how many replies were lost',
      { kind: 'waiting', failure: offline, lostReplies: 3 },
      { state: 'waiting', reason: null, lostReplies: 3, problem: offline },
    ],
    [
      'is held for the reason that the failure is',
      { kind: 'held', failure: refused, reason: refused, lostReplies: 1 },
      { state: 'held', reason: refused, lostReplies: 1, problem: refused },
    ],
    [
      'is the user’s when it is wrong in itself, which it was not when it was kept',
      { kind: 'rejected', failure: { kind: 'invalid-recipient' } },
      {
        state: 'held',
        reason: { kind: 'kept-by-user' },
        lostReplies: 2,
        problem: { kind: 'invalid-recipient' },
      },
    ],
  ])('%s', (_what, outcome, after) => {
    expect(afterNotSent(outcome, { lostReplies: 2 })).toEqual(after);
  });
});

describe('a draft', () => {
  it('is a request and more, of which the request can be had alone', () => {
    const { secret } = draftOf('a');
    const passphrase = new Sensitive('p');
    expect(requestOf(draftOf('a', { secret, passphrase, recipient: 'bo@example.com' }))).toStrictEqual({
      secret,
      passphrase,
      lifetime: 3_600,
      recipient: 'bo@example.com',
      shareDomain: null,
    });
  });

  it('is as large as its secret is in UTF-8', () => {
    expect(contentOf(draftOf('a', { secret: new Sensitive('é😀'), bytes: 99 })).bytes).toBe(6);
  });

  it('takes nothing else of a request than what is sent', () => {
    expect(contentOf(draftOf('a', { note: 'for Bo' }))).not.toHaveProperty('note');
  });

  it('is where its link comes from, with the note of the moment it is asked', () => {
    let note = 'before';
    const origin = originOf(draftOf('a', { lostReplies: 2 }), () => note);
    note = 'after';
    expect([origin.id, origin.lostReplies, origin.note()]).toEqual(['a', 2, 'after']);
  });
});
