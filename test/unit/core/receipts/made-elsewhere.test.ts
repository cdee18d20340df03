import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createMadeElsewhere } from '../../../../electron/core/receipts/made-elsewhere.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { maxLinksElsewhere } from '../../../../src/shared/limits.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import {
  createFakeApi,
  createFakeClock,
  createFakeKeychain,
  createFakeLog,
  settingsWith,
} from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const eu = 'https://eu.onetimesecret.com';
const anna = { server: eu, username: 'anna@example.com' };
const minute = 60_000;

const setUp = (policy = noPolicy, profile: Parameters<typeof settingsWith>[0] = anna) => {
  const api = createFakeApi();
  const clock = createFakeClock();
  const { log, events } = createFakeLog();
  const world = { settings: settingsWith(profile), receipts: [] as readonly Receipt[] };
  const announced: number[] = [];
  let ids = 0;
  const elsewhere = createMadeElsewhere({
    policy,
    api,
    clock,
    log,
    keychain: createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'token-1' }),
    settings: { current: () => world.settings },
    receipts: { all: () => world.receipts },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  });
  elsewhere.subscribe(() => announced.push(elsewhere.all().length));
  const listed = (key: string, ago = minute, change = {}) =>
    api.reports.set(key, { madeAt: clock.time - ago, lifetime: 3_600, ...change });
  const keys = () => elsewhere.all().map(({ receiptKey }) => receiptKey.reveal());
  const pass = (ms: number) => {
    clock.time += ms;
    clock.elapsed += ms;
  };
  return { api, clock, events, world, announced, elsewhere, listed, keys, pass };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('links made elsewhere', () => {
  it('are those that the account lists and that have no receipt here, newest first', async () => {
    app.world.receipts = [receiptOf('a')];
    app.listed('key-of-a');
    app.listed('older', 2 * minute, { mailedTo: ['bo***@e***.com'] });
    app.listed('newer');
    await app.elsewhere.ask('opening');
    expect(app.keys()).toEqual(['newer', 'older']);
    expect(app.announced).toEqual([2]);
    expect(app.elsewhere.all()[1]).toEqual({
      id: expect.any(String),
      madeWith: anna,
      receiptKey: new Sensitive('older'),
      madeAt: app.clock.time - 2 * minute,
      lifetime: 3_600,
      mailedTo: ['bo***@e***.com'],
      state: 'new',
      stateSince: null,
      checkedAt: app.clock.time,
    });
    expect(app.api.receiptRequests).toEqual(['recent anna@example.com']);
  });

  it('do not have what was made here and forgotten since', async () => {
    app.world.receipts = [receiptOf('a')];
    app.listed('key-of-a');
    await app.elsewhere.ask('user');
    app.world.receipts = [];
    await app.elsewhere.ask('user');
    expect(app.keys()).toEqual([]);
  });

  it('lose one as soon as it turns out to have been made here', async () => {
    app.listed('key-of-a');
    await app.elsewhere.ask('user');
    expect(app.keys()).toEqual(['key-of-a']);
    app.world.receipts = [receiptOf('a')];
    expect(app.keys()).toEqual([]);
  });

  it('keep their ids from one list to the next', async () => {
    app.listed('a');
    await app.elsewhere.ask('user');
    const [before] = app.elsewhere.all();
    app.listed('b', 0);
    app.api.reports.set('a', { ...app.api.reports.get('a'), state: 'revealed', since: app.clock.time });
    await app.elsewhere.ask('user');
    const after = app.elsewhere.all().find(({ receiptKey }) => receiptKey.reveal() === 'a');
    expect(after).toMatchObject({ id: before?.id, state: 'revealed', stateSince: app.clock.time });
  });

  it('are no more than Activity shows, and then the newest', async () => {
    for (let number = 0; number < maxLinksElsewhere + 2; number += 1) app.listed(`key-${number}`, number);
    await app.elsewhere.ask('user');
    expect(app.keys()).toHaveLength(maxLinksElsewhere);
    expect(app.keys()[0]).toBe('key-0');
  });

  it.each([
    ['has no date', { madeAt: null, since: null }],
    ['is in a state that nobody knows', { state: null }],
  ] as const)('leave out what %s, and nothing else', async (_what, change) => {
    app.listed('odd', 0, change);
    app.listed('even');
    await app.elsewhere.ask('user');
    expect(app.keys()).toEqual(['even']);
  });

  it('have no time before they were made or after now, whatever the clock of the server says', async () => {
    const { time } = app.clock;
    app.listed('ahead', -5 * minute);
    app.listed('odd', minute, { state: 'revealed', since: time - 9 * minute });
    app.listed('expired', 2 * minute, { state: 'expired', since: time, lifetime: 60 });
    await app.elsewhere.ask('user');
    expect(app.elsewhere.all().map(({ madeAt, stateSince }) => [madeAt, stateSince])).toEqual([
      [time, null],
      [time - minute, time - minute],
      [time - 2 * minute, time - minute],
    ]);
  });
});

describe('a server is asked for them', () => {
  it('once a minute at most, however often Activity is opened', async () => {
    await app.elsewhere.ask('opening');
    app.pass(minute - 1);
    await app.elsewhere.ask('opening');
    expect(app.api.receiptRequests).toHaveLength(1);
    app.pass(1);
    await app.elsewhere.ask('opening');
    expect(app.api.receiptRequests).toHaveLength(2);
  });

  it('whenever the user wants it, and at opening not if links are not to be watched', async () => {
    app.world.settings = withPreferences(app.world.settings, { watchLinks: false });
    await app.elsewhere.ask('opening');
    expect(app.api.receiptRequests).toEqual([]);
    await app.elsewhere.ask('user');
    await app.elsewhere.ask('user');
    expect(app.api.receiptRequests).toHaveLength(2);
  });

  it('not before it allows requests again', async () => {
    app.api.failure = { kind: 'rate-limited', retryAfterSeconds: null };
    await app.elsewhere.ask('user');
    app.api.failure = null;
    app.pass(20 * minute - 1);
    await app.elsewhere.ask('user');
    expect(app.api.receiptRequests).toHaveLength(1);
    expect(app.elsewhere.failure()).toEqual({ kind: 'rate-limited', retryAfterSeconds: null });
    app.pass(1);
    await app.elsewhere.ask('user');
    expect(app.api.receiptRequests).toHaveLength(2);
    expect(app.elsewhere.failure()).toBeNull();
  });

  it.each([
    ['there is no account', noPolicy, { server: eu }],
    ['its server is not allowed', policyWith({ servers: ['https://uk.onetimesecret.com'] }), anna],
    ['its account is not allowed', policyWith({ usernames: ['*@example.org'] }), anna],
  ])('never where %s', async (_why, policy, profile) => {
    app = setUp(policy, profile);
    await app.elsewhere.ask('opening');
    await app.elsewhere.ask('user');
    expect(app.api.receiptRequests).toEqual([]);
    expect(app.announced).toEqual([]);
  });

  it('and what it says without making sense changes nothing but that it is said', async () => {
    app.listed('a');
    await app.elsewhere.ask('user');
    app.api.failure = { kind: 'offline', cause: 'not-the-service', mayHaveBeenSent: false };
    await app.elsewhere.ask('user');
    expect(app.keys()).toEqual(['a']);
    expect(app.elsewhere.failure()).toEqual(app.api.failure);
    expect(app.events.at(-1)).toEqual({ event: 'failed', kind: 'offline' });
  });

  it('and another account has a list of its own', async () => {
    app.listed('a');
    await app.elsewhere.ask('user');
    app.world.settings = settingsWith({ username: 'bo@example.com' });
    expect(app.keys()).toEqual([]);
    // Without its key, which nobody but the user who wants the list is told.
    await app.elsewhere.ask('opening');
    expect(app.elsewhere.failure()).toBeNull();
    await app.elsewhere.ask('user');
    expect(app.elsewhere.failure()).toMatchObject({ kind: 'token-missing' });
    expect(app.keys()).toEqual([]);
  });
});

describe('a link made elsewhere', () => {
  const idOfA = async (): Promise<string> => {
    app.listed('a');
    await app.elsewhere.ask('user');
    return app.elsewhere.all()[0]?.id ?? '';
  };
  const gone = failed({ kind: 'refused', reason: 'unknown-secret', serverSays: 'Unknown secret' } as const);

  it('is burned with its key, and with a passphrase that was typed', async () => {
    const id = await idOfA();
    app.pass(5);
    expect(await app.elsewhere.burn(id, new Sensitive('four words'))).toEqual(success(null));
    expect(app.api.burned).toMatchObject([{ receiptKey: 'a', passphrase: 'four words' }]);
    expect(app.api.burned[0]?.at.credentials?.username).toBe('anna@example.com');
    expect(app.elsewhere.all()).toMatchObject([{ id, state: 'burned', stateSince: app.clock.time }]);
    expect(app.events.at(-1)).toEqual({ event: 'link-burned' });
    expect(app.announced).toEqual([1, 1]);
  });

  it('is burned once', async () => {
    const id = await idOfA();
    const both = await Promise.all([app.elsewhere.burn(id, null), app.elsewhere.burn(id, null)]);
    expect(both).toEqual([success(null), failed({ kind: 'link-forgotten' })]);
    expect(app.api.burned).toHaveLength(1);
  });

  it('that asks for a passphrase says so, and stays', async () => {
    const id = await idOfA();
    const wrong = failed({ kind: 'refused', reason: 'passphrase-wrong', serverSays: '' } as const);
    app.api.burn = async () => wrong;
    expect(await app.elsewhere.burn(id, null)).toEqual(wrong);
    expect(app.elsewhere.all()).toMatchObject([{ state: 'new' }]);
  });

  it('that is gone already is looked up in a new list', async () => {
    const id = await idOfA();
    app.api.burn = async () => gone;
    app.api.reports.set('a', {
      ...app.api.reports.get('a'),
      state: 'revealed',
      since: app.clock.time,
    });
    expect(await app.elsewhere.burn(id, null)).toEqual(
      failed({ kind: 'too-late-to-burn', state: 'revealed', at: app.clock.time }),
    );
    expect(app.elsewhere.all()).toMatchObject([{ state: 'revealed' }]);
  });

  it('that no list has any more is said to be unknown', async () => {
    const id = await idOfA();
    app.api.burn = async () => gone;
    app.api.reports.delete('a');
    expect(await app.elsewhere.burn(id, null)).toEqual(gone);
    expect(app.keys()).toEqual([]);
  });

  it('of another account than the one in use is not burned', async () => {
    const id = await idOfA();
    app.world.settings = settingsWith({ username: 'bo@example.com' });
    expect(await app.elsewhere.burn(id, null)).toEqual(failed({ kind: 'link-forgotten' }));
    expect(app.api.burned).toEqual([]);
  });
});
