import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ApiFailure, Failure } from '../../../../src/shared/failure.ts';
import {
  createOutboxDesk,
  draftOf,
  eu,
  type OutboxDesk,
  turns,
  uk,
} from '../../../support/fakes/outbox-desk.ts';
import { settingsWith } from '../../../support/fakes/ports.ts';

const offline: ApiFailure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const lost: ApiFailure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
const refused: ApiFailure = { kind: 'refused', reason: 'passphrase-rule', serverSays: 'at least 8' };
const credentials: ApiFailure = { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' };

const anna = { server: eu, username: 'anna@example.com' };
const withBoth = () => {
  const settings = settingsWith();
  return {
    ...settings,
    profiles: [...settings.profiles, { id: 'p2', name: 'UK', server: uk }, { id: 'p3', name: 'EU', ...anna }],
  };
};

let desk: OutboxDesk;
beforeEach(() => {
  desk = createOutboxDesk(withBoth());
});
const minute = 60_000;

describe('a waiting draft', () => {
  it('is sent as it was written, and its record becomes the receipt', async () => {
    await desk.drafts.keep(
      draftOf('a', {
        passphrase: new Sensitive('p'),
        lifetime: 7_200,
        recipient: 'bo@example.com',
        shareDomain: 's.example.com',
        madeWith: anna,
        note: 'for Bo',
      }),
    );
    desk.outbox.wake('start');
    await turns();
    expect(desk.api.shares).toMatchObject([
      {
        to: { server: eu, credentials: { username: 'anna@example.com' } },
        request: { lifetime: 7_200, recipient: 'bo@example.com', shareDomain: 's.example.com' },
      },
    ]);
    expect(desk.sent()).toEqual(['secret-of-a']);
    expect(desk.api.shares[0]?.request.passphrase?.reveal()).toBe('p');
    expect(desk.drafts.all()).toEqual([]);
    expect(desk.receipts.find('a')).toMatchObject({
      note: 'for Bo',
      mayHaveDuplicate: false,
      madeWith: anna,
    });
    expect(desk.onDisk('a')).toMatchObject({ kind: 'receipt', lifetimeAsked: 7_200 });
    expect([...desk.records.files.values()].join()).not.toContain('secret-of-a');
  });

  it('is marked as being sent on disk before the server hears of it', async () => {
    await desk.drafts.keep(draftOf('a'));
    const states: unknown[] = [];
    desk.api.answer = () => {
      states.push(desk.onDisk('a').state);
      return null;
    };
    desk.outbox.wake('start');
    await turns();
    expect(states).toEqual(['sending']);
  });

  it('is not sent when that cannot be written, and is tried again', async () => {
    await desk.drafts.keep(draftOf('a'));
    desk.records.failure = { kind: 'records-not-saved' };
    desk.outbox.wake('start');
    await turns();
    expect(desk.sent()).toEqual([]);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'waiting', problem: { kind: 'records-not-saved' } });
    desk.records.failure = null;
    await desk.timers.pass(minute);
    expect(desk.sent()).toEqual(['secret-of-a']);
  });

  it('waits its turn: one at a time and oldest first for each server', async () => {
    const first = Date.UTC(2026, 10, 23, 9);
    await desk.drafts.keep(draftOf('later', {}, first + 2));
    await desk.drafts.keep(draftOf('first', {}, first));
    await desk.drafts.keep(draftOf('next', {}, first + 1));
    let underWay = 0;
    let most = 0;
    desk.api.answer = () => {
      underWay += 1;
      most = Math.max(most, underWay);
      queueMicrotask(() => {
        underWay -= 1;
      });
      return null;
    };
    desk.outbox.wake('start');
    desk.outbox.wake('network');
    desk.outbox.wake('user');
    await turns();
    expect(desk.sent()).toEqual(['secret-of-first', 'secret-of-next', 'secret-of-later']);
    expect(most).toBe(1);
  });

  it('does not wait for another server', async () => {
    await desk.drafts.keep(draftOf('a'));
    await desk.drafts.keep(draftOf('b', { madeWith: { server: uk } }));
    desk.api.answer = (_request, to) => (to.server === eu ? offline : null);
    desk.outbox.wake('start');
    await turns();
    expect(desk.drafts.all().map(({ id }) => id)).toEqual(['a']);
    expect(desk.receipts.find('b')).toBeDefined();
  });

  it('is asked about with /status first, once for all that wait, and never with a name or a token', async () => {
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    await desk.drafts.keep(draftOf('b', { madeWith: anna }));
    desk.outbox.wake('start');
    await turns();
    expect(desk.api.probes).toEqual([eu]);
    expect(desk.sent()).toHaveLength(2);
  });

  it('does not leave this computer while /status fails, as behind a captive portal', async () => {
    desk.api.failure = { kind: 'offline', cause: 'not-the-service', mayHaveBeenSent: false };
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await desk.timers.pass(60 * minute);
    expect(desk.api.shares).toEqual([]);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'waiting', problem: { cause: 'not-the-service' } });
  });
});

describe('trying again', () => {
  const delays = () =>
    desk.events.flatMap((event) =>
      event.event === 'outbox-waits' ? [Math.round(event.delayMs / 1_000)] : [],
    );

  it('takes longer each time, up to ten minutes, for ever', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await desk.timers.pass(60 * minute);
    expect(delays().slice(0, 9)).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600]);
  });

  it.each<[ApiFailure, number]>([
    [{ kind: 'rate-limited', retryAfterSeconds: 90 }, 90],
    [{ kind: 'rate-limited', retryAfterSeconds: null }, 1_200],
    [{ kind: 'server-fault', status: 503, mayHaveBeenSent: false, retryAfterSeconds: 600 }, 600],
  ])('honours what the server asks for: %j', async (failure, seconds) => {
    desk.api.answer = () => failure;
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    expect(delays()).toEqual([seconds]);
    // Neither a network nor somebody who comes back changes what the server wants.
    desk.outbox.wake('network');
    desk.outbox.wake('user-is-back');
    await desk.timers.pass((seconds - 1) * 1_000);
    expect(desk.api.shares).toHaveLength(1);
    desk.api.answer = null;
    await desk.timers.pass(2_000);
    expect(desk.receipts.find('a')).toBeDefined();
  });

  it('happens at once when the user says so, whatever the server asked for', async () => {
    desk.api.answer = () => ({ kind: 'rate-limited', retryAfterSeconds: 90 });
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    desk.api.answer = null;
    desk.outbox.wake('user');
    await turns();
    expect(desk.receipts.find('a')).toBeDefined();
  });

  it('is not put off or hurried by a clock that is set to another time', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    desk.api.failure = null;
    desk.clock.time -= 10 * 365 * 86_400_000;
    await desk.timers.pass(4_000);
    expect(desk.sent()).toEqual([]);
    await desk.timers.pass(2_000);
    expect(desk.sent()).toEqual(['secret-of-a']);
  });

  it('begins anew when a network comes up, and watches for one only while something waits', async () => {
    expect(desk.connectivity.isWatched()).toBe(false);
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await desk.timers.pass(30 * minute);
    expect(desk.connectivity.isWatched()).toBe(true);
    desk.api.failure = null;
    desk.connectivity.up();
    await turns();
    expect(desk.sent()).toEqual(['secret-of-a']);
    expect(desk.connectivity.isWatched()).toBe(false);
    expect(desk.timers.waiting()).toEqual([]);
  });

  it('never happens with nothing to send', async () => {
    desk.outbox.wake('start');
    desk.outbox.wake('user');
    await desk.timers.pass(24 * 60 * minute);
    expect(desk.api.probes).toEqual([]);
    expect(desk.timers.waiting()).toEqual([]);
    expect(desk.connectivity.isWatched()).toBe(false);
  });

  it('happens when the same server has just answered something else', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    desk.api.failure = null;
    desk.outbox.onServerReachable({ server: uk });
    await turns();
    expect(desk.sent()).toEqual([]);
    desk.outbox.onServerReachable({ server: eu });
    await turns();
    expect(desk.sent()).toEqual(['secret-of-a']);
  });

  it('survives a network that comes and goes in the middle of it', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    for (let flap = 0; flap < 50; flap += 1) desk.connectivity.up();
    for (let flap = 0; flap < 50; flap += 1) desk.outbox.wake('network');
    await turns();
    expect(desk.api.probes.length).toBeLessThanOrEqual(3);
    desk.api.failure = null;
    desk.outbox.wake('network');
    await turns();
    expect(desk.sent()).toEqual(['secret-of-a']);
  });
});

describe('a lost reply', () => {
  it('is sent again when nobody is mailed, and the receipt says that there may be two', async () => {
    desk.api.answer = () => (desk.api.shares.length < 2 ? lost : null);
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    expect(desk.drafts.find('a')).toMatchObject({ state: 'waiting', lostReplies: 1 });
    expect(desk.onDisk('a')).toMatchObject({ state: 'waiting', lostReplies: 1 });
    await desk.timers.pass(minute);
    expect(desk.sent()).toEqual(['secret-of-a', 'secret-of-a']);
    expect(desk.receipts.find('a')).toMatchObject({ mayHaveDuplicate: true });
    expect(desk.onDisk('a')).toMatchObject({ mayHaveDuplicate: true });
  });

  it('is held when somebody would be mailed twice', async () => {
    desk.api.answer = () => lost;
    await desk.drafts.keep(draftOf('a', { madeWith: anna, recipient: 'bo@example.com' }));
    desk.outbox.wake('start');
    await desk.timers.pass(60 * minute);
    expect(desk.sent()).toHaveLength(1);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'may-have-been-sent' } });
    expect(desk.news).toMatchObject([{ held: [{ id: 'a' }] }]);
  });

  it('does not fill a server with copies: after five it is held, and those behind it go on', async () => {
    desk.api.answer = (request) => (request.secret.reveal() === 'secret-of-a' ? lost : null);
    await desk.drafts.keep(draftOf('a'));
    await desk.drafts.keep(draftOf('b', {}, Date.UTC(2026, 10, 23, 13)));
    desk.outbox.wake('start');
    await desk.timers.pass(24 * 60 * minute);
    expect(desk.sent().filter((secret) => secret === 'secret-of-a')).toHaveLength(5);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'may-have-been-sent' } });
    expect(desk.receipts.find('b')).toBeDefined();
  });

  it.each([
    [null, 'waiting'],
    ['bo@example.com', 'held'],
  ])('is what a crash while sending means (recipient %s)', async (recipient, state) => {
    desk.api.gate = new Promise(() => undefined);
    await desk.drafts.keep(draftOf('a', { madeWith: anna, recipient }));
    desk.outbox.wake('start');
    await turns();
    expect(desk.onDisk('a').state).toBe('sending');
    const next = desk.startAgain();
    await next.load();
    expect(next.drafts.find('a')).toMatchObject({ state, lostReplies: 1 });
  });

  it('is no loss when the app crashes after the reply and before anything else', async () => {
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    const next = desk.startAgain();
    await next.load();
    expect(next.drafts.all()).toEqual([]);
    expect(next.receipts.find('a')?.link?.reveal()).toContain('/secret/link-1');
    next.outbox.wake('start');
    await turns();
    expect(desk.sent()).toHaveLength(1);
  });
});

describe('a draft that is held', () => {
  it.each<[string, Failure]>([
    ['by the server', refused],
    ['by its address', { kind: 'refused', reason: 'recipient', serverSays: 'Undeliverable' }],
  ])('%s says why, and those behind it go on', async (_by, failure) => {
    desk.api.answer = (request) =>
      request.secret.reveal() === 'secret-of-a' ? (failure as ApiFailure) : null;
    await desk.drafts.keep(draftOf('a'));
    await desk.drafts.keep(draftOf('b'));
    desk.outbox.wake('start');
    await desk.timers.pass(60 * minute);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'held', reason: failure });
    expect(desk.onDisk('a')).toMatchObject({ state: 'held', reason: failure });
    expect(desk.sent()).toEqual(['secret-of-a', 'secret-of-b']);
  });

  it('is never sent anonymously because its token is missing', async () => {
    desk.keychain.tokens.clear();
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    desk.outbox.wake('start');
    await turns();
    expect(desk.api.shares).toEqual([]);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'token-missing' } });
  });

  it('is not the only one when its account is refused, and the server is not asked for the others', async () => {
    desk.api.answer = () => credentials;
    for (const id of ['a', 'b', 'c']) await desk.drafts.keep(draftOf(id, { madeWith: anna }));
    await desk.drafts.keep(draftOf('d'));
    desk.outbox.wake('start');
    await turns();
    expect(desk.sent()).toEqual(['secret-of-a', 'secret-of-d']);
    expect(desk.drafts.countOf('held')).toBe(4);
    expect(desk.news).toMatchObject([{ held: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] }]);
  });

  it('goes on when the token of its account is there', async () => {
    desk.keychain.tokens.clear();
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    desk.outbox.wake('start');
    await turns();
    desk.keychain.tokens.set('anna@example.com@eu.onetimesecret.com', 'token-2');
    desk.outbox.onTokenStored({ server: eu });
    await turns();
    expect(desk.drafts.find('a')?.state).toBe('held');
    desk.outbox.onTokenStored(anna);
    await turns();
    expect(desk.receipts.find('a')).toBeDefined();
  });

  it('goes to no other server because its profile was changed, and on when there is one again', async () => {
    await desk.drafts.keep(draftOf('a', { madeWith: { server: 'https://secrets.example.com' } }));
    desk.outbox.wake('start');
    await turns();
    expect(desk.api.probes).toEqual(['https://secrets.example.com']);
    expect(desk.api.shares).toEqual([]);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'profile-gone' } });
    desk.world.settings = settingsWith({ server: 'https://secrets.example.com' });
    desk.outbox.onProfilesChanged();
    await turns();
    expect(desk.api.shares).toMatchObject([
      { to: { server: 'https://secrets.example.com', credentials: null } },
    ]);
  });

  it('is held as soon as its profile is changed', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    desk.world.settings = settingsWith({ server: uk });
    desk.outbox.onProfilesChanged();
    await turns();
    expect(desk.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'profile-gone' } });
    expect(desk.news).toMatchObject([{ held: [{ id: 'a' }] }]);
  });
});

describe('sending one now', () => {
  it('sends it before all others, and answers when it is a link', async () => {
    desk.api.failure = offline;
    for (const id of ['a', 'b', 'c']) await desk.drafts.keep(draftOf(id));
    desk.outbox.wake('start');
    await turns();
    desk.api.failure = null;
    expect(await desk.outbox.sendNow('c')).toEqual({ ok: true, value: null });
    expect(desk.sent()[0]).toBe('secret-of-c');
  });

  it('says why it could not be sent', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    expect(await desk.outbox.sendNow('a')).toEqual({ ok: false, failure: offline });
    desk.api.failure = null;
    desk.api.answer = () => refused;
    expect(await desk.outbox.sendNow('a')).toEqual({ ok: false, failure: refused });
  });

  it('sends what was held, knowing what it is', async () => {
    await desk.drafts.keep(
      draftOf('a', {
        state: 'held',
        reason: { kind: 'may-have-been-sent' },
        lostReplies: 1,
        recipient: 'bo@example.com',
        madeWith: anna,
      }),
    );
    expect((await desk.outbox.sendNow('a')).ok).toBe(true);
    expect(desk.receipts.find('a')).toMatchObject({ mayHaveDuplicate: true });
  });

  it('sends to where it was written for, although no profile leads there any more', async () => {
    await desk.drafts.keep(
      draftOf('a', {
        state: 'held',
        reason: { kind: 'profile-gone' },
        madeWith: { server: 'https://secrets.example.com' },
      }),
    );
    expect((await desk.outbox.sendNow('a')).ok).toBe(true);
    expect(desk.api.shares[0]?.to.server).toBe('https://secrets.example.com');
  });

  it('works while sending is paused, for this one only', async () => {
    desk.world.settings = { ...withBoth(), sendingPaused: true };
    await desk.drafts.keep(draftOf('a'));
    await desk.drafts.keep(draftOf('b'));
    expect((await desk.outbox.sendNow('b')).ok).toBe(true);
    await desk.timers.pass(60 * minute);
    expect(desk.sent()).toEqual(['secret-of-b']);
  });

  it('answers everyone who asked for the same one', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    const answers = await Promise.all([desk.outbox.sendNow('a'), desk.outbox.sendNow('a')]);
    expect(answers).toEqual([
      { ok: false, failure: offline },
      { ok: false, failure: offline },
    ]);
  });

  it('knows one that is gone, and one that is on its way', async () => {
    expect(await desk.outbox.sendNow('nobody')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
    desk.api.gate = new Promise(() => undefined);
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    expect(await desk.outbox.sendNow('a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
  });

  it('answers also for one that is discarded in the meantime', async () => {
    let release = () => {};
    desk.keychain.read = (account) =>
      new Promise((resolve) => {
        release = () => resolve({ ok: true, value: new Sensitive(account) });
      });
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    const answer = desk.outbox.sendNow('a');
    await turns();
    await desk.drafts.discard('a');
    release();
    expect(await answer).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
    expect(desk.sent()).toEqual([]);
  });
});

describe('while sending is paused', () => {
  it('nothing is asked and nothing is waited for', async () => {
    desk.world.settings = { ...withBoth(), sendingPaused: true };
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    desk.connectivity.up();
    await desk.timers.pass(60 * minute);
    expect(desk.api.probes).toEqual([]);
    expect(desk.timers.waiting()).toEqual([]);
    expect(desk.connectivity.isWatched()).toBe(false);
  });

  it('what is under way is finished and the next one not begun', async () => {
    let release = () => {};
    desk.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    await desk.drafts.keep(draftOf('a'));
    await desk.drafts.keep(draftOf('b'));
    desk.outbox.wake('start');
    await turns();
    desk.world.settings = { ...withBoth(), sendingPaused: true };
    release();
    await turns();
    expect(desk.sent()).toEqual(['secret-of-a']);
    expect(desk.drafts.find('b')?.state).toBe('waiting');
  });
});

describe('a computer that goes to sleep', () => {
  it('begins nothing more until it is awake', async () => {
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.sleep();
    await desk.timers.pass(60 * minute);
    expect(desk.sent()).toEqual([]);
    desk.outbox.wake('user-is-back');
    await turns();
    expect(desk.sent()).toEqual(['secret-of-a']);
  });
});

describe('a locked keychain', () => {
  it('pauses everything, is said once, and is not asked again until the user is back', async () => {
    desk.keychain.failure = { kind: 'keychain-locked' };
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    await desk.drafts.keep(draftOf('b', { madeWith: anna }));
    desk.outbox.wake('start');
    await turns();
    desk.outbox.wake('network');
    await desk.timers.pass(24 * 60 * minute);
    expect(desk.keychain.reads).toHaveLength(1);
    expect(desk.news).toMatchObject([{ keychain: { kind: 'keychain-locked' }, held: [], ready: [] }]);
    expect(desk.drafts.countOf('waiting')).toBe(2);
    desk.keychain.failure = null;
    desk.outbox.wake('user-is-back');
    await turns();
    expect(desk.receipts.all()).toHaveLength(2);
    expect(desk.news).toHaveLength(2);
  });
});

describe('a keychain that was opened by somebody else', () => {
  it('is noticed when a link is made with an account, and not when one is made without', async () => {
    desk.keychain.failure = { kind: 'keychain-locked' };
    await desk.drafts.keep(draftOf('a', { madeWith: anna }));
    await desk.drafts.keep(draftOf('b', { madeWith: { server: uk } }));
    desk.outbox.wake('start');
    await turns();
    desk.keychain.failure = null;
    desk.outbox.onServerReachable({ server: eu });
    await turns();
    expect(desk.drafts.find('a')?.state).toBe('waiting');
    desk.outbox.onServerReachable({ server: eu, username: 'bo@example.com' });
    await turns();
    expect(desk.drafts.all()).toEqual([]);
  });
});

describe('what happens while something is written', () => {
  /** Writing this record takes until it is let go. */
  const slowly = (id: string) => {
    const { put } = desk.records;
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    desk.records.put = async (written, content) => {
      if (written === id) await gate;
      return await put(written, content);
    };
    return () => letGo();
  };
  const onItsWay = () => {
    let arrive = () => {};
    desk.api.gate = new Promise((resolve) => {
      arrive = resolve;
    });
    return () => arrive();
  };

  it('one that is on its way is not freed as if it waited', async () => {
    const reason = { kind: 'token-missing', account: 'anna@example.com at EU' } as const;
    await desk.drafts.keep(draftOf('a', { madeWith: anna, state: 'held', reason }));
    await desk.drafts.keep(draftOf('b', { madeWith: anna, state: 'held', reason }));
    const letGo = slowly('a');
    const arrive = onItsWay();
    desk.outbox.onTokenStored(anna);
    const sent = desk.outbox.sendNow('b');
    await turns();
    expect(desk.onDisk('b')).toMatchObject({ state: 'sending' });
    letGo();
    await turns();
    expect(desk.onDisk('b')).toMatchObject({ state: 'sending' });
    arrive();
    expect((await sent).ok).toBe(true);
    await turns();
    expect(desk.sent().toSorted()).toEqual(['secret-of-a', 'secret-of-b']);
  });

  it('what was not sent in time is told once', async () => {
    const discardAt = Date.UTC(2026, 10, 23, 12) + minute;
    for (const id of ['a', 'b', 'c']) {
      await desk.drafts.keep(draftOf(id, { discardAt, state: 'held', reason: refused }));
    }
    const letGo = slowly('a');
    await desk.timers.pass(minute + 1);
    await turns();
    letGo();
    await turns();
    expect(desk.drafts.countOf('failed')).toBe(3);
    expect(desk.news.flatMap(({ missed }) => missed.map(({ id }) => id)).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('a share that fails while the last draft goes out is tried again by itself, at whatever moment', async () => {
    for (let moments = 0; moments < 60; moments += 1) {
      desk = createOutboxDesk(withBoth());
      await desk.drafts.keep(draftOf('a'));
      const arrive = onItsWay();
      desk.outbox.wake('start');
      await turns();
      arrive();
      for (let moment = 0; moment < moments; moment += 1) await Promise.resolve();
      const b = draftOf('b', { problem: offline });
      await desk.drafts.keep(b);
      desk.outbox.onDraftKept(b, offline);
      await turns();
      await desk.timers.pass(minute);
      expect(desk.sent(), `after ${moments} moments`).toEqual(['secret-of-a', 'secret-of-b']);
    }
  });
});

describe('the news', () => {
  it('is told once for all that went out in one go', async () => {
    for (const id of ['a', 'b', 'c']) await desk.drafts.keep(draftOf(id));
    await desk.drafts.keep(draftOf('d', { madeWith: { server: uk } }));
    desk.outbox.wake('start');
    await turns();
    expect(desk.news).toHaveLength(1);
    expect(desk.news[0]?.ready.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not told when there is none', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await desk.timers.pass(60 * minute);
    expect(desk.news).toEqual([]);
  });
});

describe('a deadline', () => {
  const now = Date.UTC(2026, 10, 23, 12);

  it('discards what was not sent by then: its text is gone, and the user is told', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(
      draftOf('a', { discardAt: now + 30 * minute, passphrase: new Sensitive('p-canary') }),
    );
    desk.outbox.wake('start');
    await desk.timers.pass(29 * minute);
    expect(desk.drafts.find('a')?.state).toBe('waiting');
    await desk.timers.pass(2 * minute);
    expect(desk.drafts.find('a')).toMatchObject({ state: 'failed', passphrase: null });
    expect([...desk.records.files.values()].join()).not.toMatch(/secret-of-a|p-canary/);
    expect(desk.news).toMatchObject([{ missed: [{ id: 'a' }] }]);
    expect(desk.timers.waiting()).toEqual([]);
  });

  it('holds for what waits for the user too', async () => {
    await desk.drafts.keep(draftOf('a', { discardAt: now + minute, state: 'held', reason: refused }));
    await desk.timers.pass(2 * minute);
    expect(desk.drafts.find('a')?.state).toBe('failed');
  });

  it('that is over is never sent after all', async () => {
    await desk.drafts.keep(draftOf('a', { discardAt: now - 1 }));
    desk.outbox.wake('start');
    await turns();
    expect(desk.sent()).toEqual([]);
    expect(desk.drafts.find('a')?.state).toBe('failed');
  });

  it('does not touch what is on its way', async () => {
    let release = () => {};
    desk.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    await desk.drafts.keep(draftOf('a', { discardAt: now + minute }));
    desk.outbox.wake('start');
    await desk.timers.pass(2 * minute);
    release();
    await turns();
    expect(desk.receipts.find('a')).toBeDefined();
  });

  it('far away does not run out at once', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(
      draftOf('a', { discardAt: now + 30 * 86_400_000, state: 'held', reason: refused }),
    );
    await turns();
    expect(desk.timers.waiting()).toEqual([86_400_000]);
    await desk.timers.pass(29 * 86_400_000);
    expect(desk.drafts.find('a')?.state).toBe('held');
    await desk.timers.pass(2 * 86_400_000);
    expect(desk.drafts.find('a')?.state).toBe('failed');
  });
});

describe('ten thousand drafts', () => {
  it('are all sent, each once', async () => {
    for (let number = 0; number < 10_000; number += 1) {
      await desk.drafts.keep(draftOf(`d${number}`, {}, number));
    }
    desk.outbox.wake('start');
    await expect.poll(() => desk.drafts.countOf('waiting', 'sending'), { timeout: 60_000 }).toBe(0);
    expect(new Set(desk.sent()).size).toBe(10_000);
    expect(desk.sent()).toHaveLength(10_000);
    expect(desk.news).toHaveLength(1);
  }, 90_000);
});
