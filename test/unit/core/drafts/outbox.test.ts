import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ApiFailure, Failure } from '../../../../src/shared/failure.ts';
import {
  createOutboxFixture,
  draftOf,
  eu,
  type OutboxFixture,
  turns,
  uk,
} from '../../../support/fakes/outbox-fixture.ts';
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

let fixture: OutboxFixture;
beforeEach(() => {
  fixture = createOutboxFixture(withBoth());
});
const minute = 60_000;

describe('a waiting draft', () => {
  it('is sent as it was written, and its record becomes the receipt', async () => {
    await fixture.drafts.keep(
      draftOf('a', {
        passphrase: new Sensitive('p'),
        lifetime: 7_200,
        recipient: 'bo@example.com',
        shareDomain: 's.example.com',
        madeWith: anna,
        note: 'for Bo',
      }),
    );
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.api.shares).toMatchObject([
      {
        to: { server: eu, credentials: { username: 'anna@example.com' } },
        request: { lifetime: 7_200, recipient: 'bo@example.com', shareDomain: 's.example.com' },
      },
    ]);
    expect(fixture.sent()).toEqual(['secret-of-a']);
    expect(fixture.api.shares[0]?.request.passphrase?.reveal()).toBe('p');
    expect(fixture.drafts.all()).toEqual([]);
    expect(fixture.receipts.find('a')).toMatchObject({
      note: 'for Bo',
      mayHaveDuplicate: false,
      madeWith: anna,
    });
    expect(fixture.onDisk('a')).toMatchObject({ kind: 'receipt', lifetimeAsked: 7_200 });
    expect([...fixture.records.files.values()].join()).not.toContain('secret-of-a');
  });

  it('that is to end at a time has what is left when it is sent', async () => {
    const until = fixture.clock.time + 2 * 3_600_000;
    await fixture.drafts.keep(draftOf('a', { lifetime: { until } }));
    fixture.clock.time += 3_600_000;
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.api.shares).toMatchObject([{ request: { lifetime: 3_600 } }]);
    expect(fixture.receipts.find('a')).toMatchObject({ lifetimeAsked: 3_600, expiresAt: until });
  });

  it('is held where its time is over, with the reason, and can be sent with another', async () => {
    const until = fixture.clock.time + 3_600_000;
    await fixture.drafts.keep(draftOf('a', { lifetime: { until } }));
    await fixture.drafts.keep(draftOf('b'));
    fixture.clock.time = until;
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-b']);
    const reason = { kind: 'lifetime-over', until };
    expect(fixture.onDisk('a')).toMatchObject({ state: 'held', reason });
    expect(await fixture.outbox.sendNow('a', 'activity')).toEqual({ ok: false, failure: reason });
    const form = { secret: 'secret-of-a', passphrase: null, recipient: null, shareDomain: null };
    await fixture.share({ ...form, lifetime: 3_600 }, 'a');
    expect(fixture.sent()).toEqual(['secret-of-b', 'secret-of-a']);
  });

  it('is marked as being sent on disk before it goes to the server', async () => {
    await fixture.drafts.keep(draftOf('a'));
    const states: unknown[] = [];
    fixture.api.answer = () => {
      states.push(fixture.onDisk('a').state);
      return null;
    };
    fixture.outbox.wake('start');
    await turns();
    expect(states).toEqual(['sending']);
  });

  it('is not sent when that cannot be written, and is tried again', async () => {
    await fixture.drafts.keep(draftOf('a'));
    fixture.records.failure = { kind: 'records-not-saved' };
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.sent()).toEqual([]);
    expect(fixture.drafts.find('a')).toMatchObject({
      state: 'waiting',
      problem: { kind: 'records-not-saved' },
    });
    fixture.records.failure = null;
    await fixture.timers.pass(minute);
    expect(fixture.sent()).toEqual(['secret-of-a']);
  });

  it('waits its turn: one at a time and oldest first for each server', async () => {
    const first = Date.UTC(2026, 10, 23, 9);
    await fixture.drafts.keep(draftOf('later', {}, first + 2));
    await fixture.drafts.keep(draftOf('first', {}, first));
    await fixture.drafts.keep(draftOf('next', {}, first + 1));
    let underWay = 0;
    let most = 0;
    fixture.api.answer = () => {
      underWay += 1;
      most = Math.max(most, underWay);
      queueMicrotask(() => {
        underWay -= 1;
      });
      return null;
    };
    fixture.outbox.wake('start');
    fixture.outbox.wake('network');
    fixture.outbox.wake('user');
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-first', 'secret-of-next', 'secret-of-later']);
    expect(most).toBe(1);
  });

  it('does not wait for another server', async () => {
    await fixture.drafts.keep(draftOf('a'));
    await fixture.drafts.keep(draftOf('b', { madeWith: { server: uk } }));
    fixture.api.answer = (_request, to) => (to.server === eu ? offline : null);
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.drafts.all().map(({ id }) => id)).toEqual(['a']);
    expect(fixture.receipts.find('b')).toBeDefined();
  });

  it('is preceded by one call of /status for all that wait, never with a name or a token', async () => {
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    await fixture.drafts.keep(draftOf('b', { madeWith: anna }));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.api.probes).toEqual([eu]);
    expect(fixture.sent()).toHaveLength(2);
  });

  it('does not leave this computer while /status fails, as behind a captive portal', async () => {
    fixture.api.failure = { kind: 'offline', cause: 'not-the-service', mayHaveBeenSent: false };
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await fixture.timers.pass(60 * minute);
    expect(fixture.api.shares).toEqual([]);
    expect(fixture.drafts.find('a')).toMatchObject({
      state: 'waiting',
      problem: { cause: 'not-the-service' },
    });
  });
});

describe('trying again', () => {
  const delays = () =>
    fixture.events.flatMap((event) =>
      event.event === 'outbox-waits' ? [Math.round(event.delayMs / 1_000)] : [],
    );

  it('waits longer each time, up to ten minutes, and never gives up', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await fixture.timers.pass(60 * minute);
    expect(delays().slice(0, 9)).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600]);
  });

  it.each<[ApiFailure, number]>([
    [{ kind: 'rate-limited', retryAfterSeconds: 90 }, 90],
    [{ kind: 'rate-limited', retryAfterSeconds: null }, 1_200],
    [{ kind: 'server-fault', status: 503, mayHaveBeenSent: false, retryAfterSeconds: 600 }, 600],
  ])('honours what the server asks for: %j', async (failure, seconds) => {
    fixture.api.answer = () => failure;
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    expect(delays()).toEqual([seconds]);
    // Neither a network nor somebody who comes back changes what the server wants.
    fixture.outbox.wake('network');
    fixture.outbox.wake('user-is-back');
    await fixture.timers.pass((seconds - 1) * 1_000);
    expect(fixture.api.shares).toHaveLength(1);
    fixture.api.answer = null;
    await fixture.timers.pass(2_000);
    expect(fixture.receipts.find('a')).toBeDefined();
  });

  it('happens at once when the user says so, whatever the server asked for', async () => {
    fixture.api.answer = () => ({ kind: 'rate-limited', retryAfterSeconds: 90 });
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    fixture.api.answer = null;
    fixture.outbox.wake('user');
    await turns();
    expect(fixture.receipts.find('a')).toBeDefined();
  });

  it('is not affected by a change of the system clock', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    fixture.api.failure = null;
    fixture.clock.time -= 10 * 365 * 86_400_000;
    await fixture.timers.pass(4_000);
    expect(fixture.sent()).toEqual([]);
    await fixture.timers.pass(2_000);
    expect(fixture.sent()).toEqual(['secret-of-a']);
  });

  it('starts over when a network comes up, and watches for one only while something waits', async () => {
    expect(fixture.connectivity.isWatched()).toBe(false);
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await fixture.timers.pass(30 * minute);
    expect(fixture.connectivity.isWatched()).toBe(true);
    fixture.api.failure = null;
    fixture.connectivity.up();
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-a']);
    expect(fixture.connectivity.isWatched()).toBe(false);
    expect(fixture.timers.waiting()).toEqual([]);
  });

  it('never happens with nothing to send', async () => {
    fixture.outbox.wake('start');
    fixture.outbox.wake('user');
    await fixture.timers.pass(24 * 60 * minute);
    expect(fixture.api.probes).toEqual([]);
    expect(fixture.timers.waiting()).toEqual([]);
    expect(fixture.connectivity.isWatched()).toBe(false);
  });

  it('happens when the same server has just answered another request', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    fixture.api.failure = null;
    fixture.outbox.onServerReachable({ server: uk });
    await turns();
    expect(fixture.sent()).toEqual([]);
    fixture.outbox.onServerReachable({ server: eu });
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-a']);
  });

  it('survives a network that comes and goes in the middle of it', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    for (let flap = 0; flap < 50; flap += 1) fixture.connectivity.up();
    for (let flap = 0; flap < 50; flap += 1) fixture.outbox.wake('network');
    await turns();
    expect(fixture.api.probes.length).toBeLessThanOrEqual(3);
    fixture.api.failure = null;
    fixture.outbox.wake('network');
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-a']);
  });
});

describe('a lost reply', () => {
  it('is sent again if it has no recipient, and the receipt says that there may be two', async () => {
    fixture.api.answer = () => (fixture.api.shares.length < 2 ? lost : null);
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'waiting', lostReplies: 1 });
    expect(fixture.onDisk('a')).toMatchObject({ state: 'waiting', lostReplies: 1 });
    await fixture.timers.pass(minute);
    expect(fixture.sent()).toEqual(['secret-of-a', 'secret-of-a']);
    expect(fixture.receipts.find('a')).toMatchObject({ mayHaveDuplicate: true });
    expect(fixture.onDisk('a')).toMatchObject({ mayHaveDuplicate: true });
  });

  it('is held if the recipient could get two e-mails', async () => {
    fixture.api.answer = () => lost;
    await fixture.drafts.keep(draftOf('a', { madeWith: anna, recipient: 'bo@example.com' }));
    fixture.outbox.wake('start');
    await fixture.timers.pass(60 * minute);
    expect(fixture.sent()).toHaveLength(1);
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'may-have-been-sent' } });
    expect(fixture.news).toMatchObject([{ held: [{ id: 'a' }] }]);
  });

  it('does not fill a server with copies: after five it is held, and the next ones are sent', async () => {
    fixture.api.answer = (request) => (request.secret.reveal() === 'secret-of-a' ? lost : null);
    await fixture.drafts.keep(draftOf('a'));
    await fixture.drafts.keep(draftOf('b', {}, Date.UTC(2026, 10, 23, 13)));
    fixture.outbox.wake('start');
    await fixture.timers.pass(24 * 60 * minute);
    expect(fixture.sent().filter((secret) => secret === 'secret-of-a')).toHaveLength(5);
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'may-have-been-sent' } });
    expect(fixture.receipts.find('b')).toBeDefined();
  });

  it.each([
    [null, 'waiting'],
    ['bo@example.com', 'held'],
  ])('is what a crash while sending means (recipient %s)', async (recipient, state) => {
    fixture.api.gate = new Promise(() => undefined);
    await fixture.drafts.keep(draftOf('a', { madeWith: anna, recipient }));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.onDisk('a').state).toBe('sending');
    const next = fixture.startAgain();
    await next.load();
    expect(next.drafts.find('a')).toMatchObject({ state, lostReplies: 1 });
  });

  it('loses nothing when the app crashes right after the reply', async () => {
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    const next = fixture.startAgain();
    await next.load();
    expect(next.drafts.all()).toEqual([]);
    expect(next.receipts.find('a')?.link?.reveal()).toContain('/secret/link-1');
    next.outbox.wake('start');
    await turns();
    expect(fixture.sent()).toHaveLength(1);
  });
});

describe('a draft that is held', () => {
  it.each<[string, Failure]>([
    ['by the server', refused],
    ['by its address', { kind: 'refused', reason: 'recipient', serverSays: 'Undeliverable' }],
  ])('%s says why, and those behind it go on', async (_by, failure) => {
    fixture.api.answer = (request) =>
      request.secret.reveal() === 'secret-of-a' ? (failure as ApiFailure) : null;
    await fixture.drafts.keep(draftOf('a'));
    await fixture.drafts.keep(draftOf('b'));
    fixture.outbox.wake('start');
    await fixture.timers.pass(60 * minute);
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'held', reason: failure });
    expect(fixture.onDisk('a')).toMatchObject({ state: 'held', reason: failure });
    expect(fixture.sent()).toEqual(['secret-of-a', 'secret-of-b']);
  });

  it('is never sent anonymously because its token is missing', async () => {
    fixture.keychain.tokens.clear();
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.api.shares).toEqual([]);
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'token-missing' } });
  });

  it('takes the others of its account with it when that is refused, without asking the server again', async () => {
    fixture.api.answer = () => credentials;
    for (const id of ['a', 'b', 'c']) await fixture.drafts.keep(draftOf(id, { madeWith: anna }));
    await fixture.drafts.keep(draftOf('d'));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-a', 'secret-of-d']);
    expect(fixture.drafts.countOf('held')).toBe(4);
    expect(fixture.news).toMatchObject([{ held: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] }]);
  });

  it('is released when the token of its account is stored', async () => {
    fixture.keychain.tokens.clear();
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    fixture.outbox.wake('start');
    await turns();
    fixture.keychain.tokens.set('anna@example.com@eu.onetimesecret.com', 'token-2');
    fixture.outbox.onTokenStored({ server: eu });
    await turns();
    expect(fixture.drafts.find('a')?.state).toBe('held');
    fixture.outbox.onTokenStored(anna);
    await turns();
    expect(fixture.receipts.find('a')).toBeDefined();
  });

  it('goes to no other server when its profile is changed, and is released when there is one again', async () => {
    await fixture.drafts.keep(draftOf('a', { madeWith: { server: 'https://secrets.example.com' } }));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.api.probes).toEqual(['https://secrets.example.com']);
    expect(fixture.api.shares).toEqual([]);
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'profile-gone' } });
    fixture.world.settings = settingsWith({ server: 'https://secrets.example.com' });
    fixture.outbox.onProfilesChanged();
    await turns();
    expect(fixture.api.shares).toMatchObject([
      { to: { server: 'https://secrets.example.com', credentials: null } },
    ]);
  });

  it('is held as soon as its profile is changed', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    fixture.world.settings = settingsWith({ server: uk });
    fixture.outbox.onProfilesChanged();
    await turns();
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'profile-gone' } });
    expect(fixture.news).toMatchObject([{ held: [{ id: 'a' }] }]);
  });
});

describe('sending one now', () => {
  it('sends it before all others, and answers when it is a link', async () => {
    fixture.api.failure = offline;
    for (const id of ['a', 'b', 'c']) await fixture.drafts.keep(draftOf(id));
    fixture.outbox.wake('start');
    await turns();
    fixture.api.failure = null;
    expect(await fixture.outbox.sendNow('c', 'activity')).toEqual({ ok: true, value: null });
    expect(fixture.sent()[0]).toBe('secret-of-c');
  });

  it('says why it could not be sent', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    expect(await fixture.outbox.sendNow('a', 'activity')).toEqual({ ok: false, failure: offline });
    fixture.api.failure = null;
    fixture.api.answer = () => refused;
    expect(await fixture.outbox.sendNow('a', 'activity')).toEqual({ ok: false, failure: refused });
  });

  it('sends a held draft on request', async () => {
    await fixture.drafts.keep(
      draftOf('a', {
        state: 'held',
        reason: { kind: 'may-have-been-sent' },
        lostReplies: 1,
        recipient: 'bo@example.com',
        madeWith: anna,
      }),
    );
    expect((await fixture.outbox.sendNow('a', 'activity')).ok).toBe(true);
    expect(fixture.receipts.find('a')).toMatchObject({ mayHaveDuplicate: true });
  });

  it('sends to the original server, even without a profile for it', async () => {
    await fixture.drafts.keep(
      draftOf('a', {
        state: 'held',
        reason: { kind: 'profile-gone' },
        madeWith: { server: 'https://secrets.example.com' },
      }),
    );
    expect((await fixture.outbox.sendNow('a', 'activity')).ok).toBe(true);
    expect(fixture.api.shares[0]?.to.server).toBe('https://secrets.example.com');
  });

  it('works while sending is paused, for this one only', async () => {
    fixture.world.settings = { ...withBoth(), sendingPaused: true };
    await fixture.drafts.keep(draftOf('a'));
    await fixture.drafts.keep(draftOf('b'));
    expect((await fixture.outbox.sendNow('b', 'activity')).ok).toBe(true);
    await fixture.timers.pass(60 * minute);
    expect(fixture.sent()).toEqual(['secret-of-b']);
  });

  it('answers every caller for the same draft', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    const answers = await Promise.all([
      fixture.outbox.sendNow('a', 'activity'),
      fixture.outbox.sendNow('a', 'activity'),
    ]);
    expect(answers).toEqual([
      { ok: false, failure: offline },
      { ok: false, failure: offline },
    ]);
  });

  it('reports a draft that is gone, and one that is being sent', async () => {
    expect(await fixture.outbox.sendNow('nobody', 'activity')).toEqual({
      ok: false,
      failure: { kind: 'draft-gone' },
    });
    fixture.api.gate = new Promise(() => undefined);
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    expect(await fixture.outbox.sendNow('a', 'activity')).toEqual({
      ok: false,
      failure: { kind: 'draft-busy' },
    });
  });

  it('also answers for a draft that is discarded meanwhile', async () => {
    let release = () => {};
    fixture.keychain.read = (account) =>
      new Promise((resolve) => {
        release = () => resolve({ ok: true, value: new Sensitive(account) });
      });
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    const answer = fixture.outbox.sendNow('a', 'activity');
    await turns();
    await fixture.drafts.discard('a');
    release();
    expect(await answer).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
    expect(fixture.sent()).toEqual([]);
  });
});

describe('while sending is paused', () => {
  it('no request is sent and no timer runs', async () => {
    fixture.world.settings = { ...withBoth(), sendingPaused: true };
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    fixture.connectivity.up();
    await fixture.timers.pass(60 * minute);
    expect(fixture.api.probes).toEqual([]);
    expect(fixture.timers.waiting()).toEqual([]);
    expect(fixture.connectivity.isWatched()).toBe(false);
  });

  it('the current send finishes and the next one does not start', async () => {
    let release = () => {};
    fixture.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    await fixture.drafts.keep(draftOf('a'));
    await fixture.drafts.keep(draftOf('b'));
    fixture.outbox.wake('start');
    await turns();
    fixture.world.settings = { ...withBoth(), sendingPaused: true };
    release();
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-a']);
    expect(fixture.drafts.find('b')?.state).toBe('waiting');
  });
});

describe('a computer that goes to sleep', () => {
  it('starts no send until it is awake', async () => {
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.sleep();
    await fixture.timers.pass(60 * minute);
    expect(fixture.sent()).toEqual([]);
    fixture.outbox.wake('user-is-back');
    await turns();
    expect(fixture.sent()).toEqual(['secret-of-a']);
  });
});

describe('a locked keychain', () => {
  it('pauses everything, is announced once, and is not tried again until the user is back', async () => {
    fixture.keychain.failure = { kind: 'keychain-locked' };
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    await fixture.drafts.keep(draftOf('b', { madeWith: anna }));
    fixture.outbox.wake('start');
    await turns();
    fixture.outbox.wake('network');
    await fixture.timers.pass(24 * 60 * minute);
    expect(fixture.keychain.reads).toHaveLength(1);
    expect(fixture.news).toMatchObject([{ keychain: { kind: 'keychain-locked' }, held: [], ready: [] }]);
    expect(fixture.drafts.countOf('waiting')).toBe(2);
    fixture.keychain.failure = null;
    fixture.outbox.wake('user-is-back');
    await turns();
    expect(fixture.receipts.all()).toHaveLength(2);
    expect(fixture.news).toHaveLength(2);
  });
});

describe('a keychain that was opened by somebody else', () => {
  it('is noticed when a link is made with an account, and not when one is made without', async () => {
    fixture.keychain.failure = { kind: 'keychain-locked' };
    await fixture.drafts.keep(draftOf('a', { madeWith: anna }));
    await fixture.drafts.keep(draftOf('b', { madeWith: { server: uk } }));
    fixture.outbox.wake('start');
    await turns();
    fixture.keychain.failure = null;
    fixture.outbox.onServerReachable({ server: eu });
    await turns();
    expect(fixture.drafts.find('a')?.state).toBe('waiting');
    fixture.outbox.onServerReachable({ server: eu, username: 'bo@example.com' });
    await turns();
    expect(fixture.drafts.all()).toEqual([]);
  });
});

describe('what happens while something is written', () => {
  /** Writing this record takes until it is let go. */
  const slowly = (id: string) => {
    const { put } = fixture.records;
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    fixture.records.put = async (written, content) => {
      if (written === id) await gate;
      return await put(written, content);
    };
    return () => letGo();
  };
  const onItsWay = () => {
    let arrive = () => {};
    fixture.api.gate = new Promise((resolve) => {
      arrive = resolve;
    });
    return () => arrive();
  };

  it('a draft that is being sent is not released as if it were waiting', async () => {
    const reason = { kind: 'token-missing', account: 'anna@example.com at EU' } as const;
    await fixture.drafts.keep(draftOf('a', { madeWith: anna, state: 'held', reason }));
    await fixture.drafts.keep(draftOf('b', { madeWith: anna, state: 'held', reason }));
    const letGo = slowly('a');
    const arrive = onItsWay();
    fixture.outbox.onTokenStored(anna);
    const sent = fixture.outbox.sendNow('b', 'activity');
    await turns();
    expect(fixture.onDisk('b')).toMatchObject({ state: 'sending' });
    letGo();
    await turns();
    expect(fixture.onDisk('b')).toMatchObject({ state: 'sending' });
    arrive();
    expect((await sent).ok).toBe(true);
    await turns();
    expect(fixture.sent().toSorted()).toEqual(['secret-of-a', 'secret-of-b']);
  });

  it('a missed deadline is announced once', async () => {
    const discardAt = Date.UTC(2026, 10, 23, 12) + minute;
    for (const id of ['a', 'b', 'c']) {
      await fixture.drafts.keep(draftOf(id, { discardAt, state: 'held', reason: refused }));
    }
    const letGo = slowly('a');
    await fixture.timers.pass(minute + 1);
    await turns();
    letGo();
    await turns();
    expect(fixture.drafts.countOf('failed')).toBe(3);
    expect(fixture.news.flatMap(({ missed }) => missed.map(({ id }) => id)).toSorted()).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('a share that fails while the last draft is sent is tried again automatically, whenever that happens', async () => {
    for (let moments = 0; moments < 60; moments += 1) {
      fixture = createOutboxFixture(withBoth());
      await fixture.drafts.keep(draftOf('a'));
      const arrive = onItsWay();
      fixture.outbox.wake('start');
      await turns();
      arrive();
      for (let moment = 0; moment < moments; moment += 1) await Promise.resolve();
      const b = draftOf('b', { problem: offline });
      await fixture.drafts.keep(b);
      fixture.outbox.onDraftKept(b, offline);
      await turns();
      await fixture.timers.pass(minute);
      expect(fixture.sent(), `after ${moments} moments`).toEqual(['secret-of-a', 'secret-of-b']);
    }
  });
});

describe('the news', () => {
  it('is announced once for everything sent in one run', async () => {
    for (const id of ['a', 'b', 'c']) await fixture.drafts.keep(draftOf(id));
    await fixture.drafts.keep(draftOf('d', { madeWith: { server: uk } }));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.news).toHaveLength(1);
    expect(fixture.news[0]?.ready.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not announced when there is none', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await fixture.timers.pass(60 * minute);
    expect(fixture.news).toEqual([]);
  });
});

describe('a deadline', () => {
  const now = Date.UTC(2026, 10, 23, 12);

  it('discards what was not sent by then: its text is gone, and the user is notified', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(
      draftOf('a', { discardAt: now + 30 * minute, passphrase: new Sensitive('p-canary') }),
    );
    fixture.outbox.wake('start');
    await fixture.timers.pass(29 * minute);
    expect(fixture.drafts.find('a')?.state).toBe('waiting');
    await fixture.timers.pass(2 * minute);
    expect(fixture.drafts.find('a')).toMatchObject({ state: 'failed', passphrase: null });
    expect([...fixture.records.files.values()].join()).not.toMatch(/secret-of-a|p-canary/);
    expect(fixture.news).toMatchObject([{ missed: [{ id: 'a' }] }]);
    expect(fixture.timers.waiting()).toEqual([]);
  });

  it('also applies to held drafts', async () => {
    await fixture.drafts.keep(draftOf('a', { discardAt: now + minute, state: 'held', reason: refused }));
    await fixture.timers.pass(2 * minute);
    expect(fixture.drafts.find('a')?.state).toBe('failed');
  });

  it('that has passed is final: the draft is never sent', async () => {
    await fixture.drafts.keep(draftOf('a', { discardAt: now - 1 }));
    fixture.outbox.wake('start');
    await turns();
    expect(fixture.sent()).toEqual([]);
    expect(fixture.drafts.find('a')?.state).toBe('failed');
  });

  it('does not affect a draft that is being sent', async () => {
    let release = () => {};
    fixture.api.gate = new Promise((resolve) => {
      release = resolve;
    });
    await fixture.drafts.keep(draftOf('a', { discardAt: now + minute }));
    fixture.outbox.wake('start');
    await fixture.timers.pass(2 * minute);
    release();
    await turns();
    expect(fixture.receipts.find('a')).toBeDefined();
  });

  it('far in the future does not expire at once', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(
      draftOf('a', { discardAt: now + 30 * 86_400_000, state: 'held', reason: refused }),
    );
    await turns();
    expect(fixture.timers.waiting()).toEqual([86_400_000]);
    await fixture.timers.pass(29 * 86_400_000);
    expect(fixture.drafts.find('a')?.state).toBe('held');
    await fixture.timers.pass(2 * 86_400_000);
    expect(fixture.drafts.find('a')?.state).toBe('failed');
  });
});

describe('ten thousand drafts', () => {
  it('are all sent, each once', async () => {
    for (let number = 0; number < 10_000; number += 1) {
      await fixture.drafts.keep(draftOf(`d${number}`, {}, number));
    }
    fixture.outbox.wake('start');
    await expect.poll(() => fixture.drafts.countOf('waiting', 'sending'), { timeout: 60_000 }).toBe(0);
    expect(new Set(fixture.sent()).size).toBe(10_000);
    expect(fixture.sent()).toHaveLength(10_000);
    expect(fixture.news).toHaveLength(1);
  }, 90_000);
});

describe('many drafts', () => {
  /** How often somebody goes through all drafts, or all receipts, while so many are sent. */
  const lookThroughs = async (count: number): Promise<readonly number[]> => {
    fixture = createOutboxFixture(withBoth());
    for (let at = 0; at < count; at += 1) await fixture.drafts.keep(draftOf(`${at}`, {}, at));
    const looks = [vi.spyOn(fixture.drafts, 'all'), vi.spyOn(fixture.receipts, 'all')];
    fixture.outbox.wake('start');
    await vi.waitFor(() => expect(fixture.sent()).toHaveLength(count));
    await turns();
    return looks.map(({ mock }) => mock.calls.length);
  };

  it('cost no more for each of them than a few: nobody goes through all at every send', async () => {
    expect(await lookThroughs(100)).toEqual(await lookThroughs(5));
  });
});
