import { beforeEach, describe, expect, it } from 'vitest';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import type { ShareForm } from '../../../../src/shared/model/sharing.ts';
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
const form: ShareForm = {
  secret: 'hello',
  lifetime: 3_600,
  passphrase: 'four words',
  recipient: null,
  shareDomain: null,
};

let desk: OutboxDesk;
beforeEach(() => {
  desk = createOutboxDesk();
});
const onlyDraft = () => {
  const [draft] = desk.drafts.all();
  if (draft === undefined) throw new Error('there is no draft');
  return draft;
};

describe('a share', () => {
  it('is a link where that is possible, and never a draft', async () => {
    expect(await desk.share(form, null)).toMatchObject({ ok: true, value: { kind: 'link' } });
    expect(desk.drafts.all()).toEqual([]);
    expect(desk.records.written.map(({ content }) => JSON.parse(content).kind)).toEqual(['receipt']);
  });

  it.each<[string, ApiFailure, 'waiting' | 'held']>([
    ['no network', { kind: 'offline', cause: 'no-network', mayHaveBeenSent: false }, 'waiting'],
    ['a proxy', { kind: 'offline', cause: 'proxy', mayHaveBeenSent: false }, 'waiting'],
    ['the login of a proxy', { kind: 'offline', cause: 'proxy-login', mayHaveBeenSent: false }, 'waiting'],
    ['a captive portal', { kind: 'offline', cause: 'not-the-service', mayHaveBeenSent: false }, 'waiting'],
    ['a lost reply', { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true }, 'waiting'],
    ['a certificate', { kind: 'tls', code: 'CERT_DATE_INVALID' }, 'waiting'],
    ['a redirect', { kind: 'redirected' }, 'waiting'],
    ['a rate limit', { kind: 'rate-limited', retryAfterSeconds: null }, 'waiting'],
    ['a server fault', { kind: 'server-fault', status: 500, mayHaveBeenSent: false }, 'waiting'],
    ['a gateway', { kind: 'server-fault', status: 504, mayHaveBeenSent: true }, 'waiting'],
    ['a refusal', { kind: 'refused', reason: 'domain', serverSays: 'Unknown domain' }, 'held'],
    ['wrong credentials', { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' }, 'held'],
  ])('that %s keeps from being sent is on disk before anyone is told', async (_what, failure, state) => {
    desk.api.failure = failure;
    const shared = await desk.share(form, null);
    expect(shared).toMatchObject({ ok: true, value: { kind: 'draft', failure, draft: { state } } });
    const next = desk.startAgain();
    await next.load();
    const [draft] = next.drafts.all();
    expect(draft).toMatchObject({ state, lifetime: 3_600, madeWith: { server: eu }, bytes: 5 });
    expect(draft?.secret.reveal()).toBe('hello');
    expect(draft?.passphrase?.reveal()).toBe('four words');
    expect(draft?.lostReplies).toBe('mayHaveBeenSent' in failure && failure.mayHaveBeenSent ? 1 : 0);
  });

  it('with a recipient whose reply was lost is held, since a second mail would go out', async () => {
    desk = createOutboxDesk(settingsWith({ username: 'anna@example.com' }));
    desk.api.failure = { kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: true };
    await desk.share({ ...form, recipient: 'bo@example.com' }, null);
    expect(onlyDraft()).toMatchObject({ state: 'held', reason: { kind: 'may-have-been-sent' } });
  });

  it('with a keychain that is locked or a token that is missing is kept for its account', async () => {
    desk = createOutboxDesk(settingsWith({ username: 'nobody@example.com' }));
    await desk.share(form, null);
    desk.keychain.failure = { kind: 'keychain-locked' };
    await desk.share({ ...form, secret: 'other' }, null);
    expect(desk.drafts.all().map(({ state, madeWith }) => [state, madeWith.username])).toEqual([
      ['held', 'nobody@example.com'],
      ['waiting', 'nobody@example.com'],
    ]);
    expect(desk.api.shares).toEqual([]);
  });

  it.each([
    ['nothing in it', { secret: '' }],
    ['half a character', { secret: '\ud800' }],
    ['too much', { secret: 'x'.repeat(10_001) }],
    ['a recipient and no account', { recipient: 'bo@example.com' }],
  ])('with %s is for the user to mend and no draft', async (_what, change) => {
    expect((await desk.share({ ...form, ...change }, null)).ok).toBe(false);
    expect((await desk.keep({ ...form, ...change }, null)).ok).toBe(false);
    expect(desk.drafts.all()).toEqual([]);
  });

  it('that can be neither sent nor kept says both', async () => {
    desk.api.failure = offline;
    desk.records.failure = { kind: 'keychain-missing' };
    expect(await desk.share(form, null)).toEqual({
      ok: false,
      failure: { kind: 'draft-not-kept', sending: offline, keeping: { kind: 'keychain-missing' } },
    });
  });

  it('is tried again by itself, not at once', async () => {
    desk.api.failure = offline;
    await desk.share(form, null);
    desk.api.failure = null;
    await turns();
    expect(desk.receipts.all()).toEqual([]);
    await desk.timers.pass(10_000);
    expect(desk.receipts.all()).toHaveLength(1);
  });

  it('has a deadline where the user wants one', async () => {
    desk.world.settings = withPreferences(settingsWith(), { discardDraftsAfter: 3_600 });
    desk.api.failure = offline;
    await desk.share(form, null);
    expect(onlyDraft().discardAt).toBe(desk.clock.time + 3_600_000);
  });
});

describe('keeping', () => {
  it('writes over the draft it comes from, in its place and with its note', async () => {
    await desk.drafts.keep(draftOf('a', { note: 'for Bo', madeWith: { server: uk }, problem: offline }));
    expect(await desk.keep(form, 'a')).toEqual({ ok: true, value: 'a' });
    expect(onlyDraft()).toMatchObject({
      id: 'a',
      note: 'for Bo',
      state: 'held',
      reason: { kind: 'kept-by-user' },
      madeWith: { server: eu },
      problem: null,
      bytes: 5,
    });
    expect(desk.onDisk('a')).toMatchObject({ secret: 'hello', passphrase: 'four words' });
  });

  it('is for the user to end', async () => {
    const kept = await desk.keep(form, null);
    expect(kept).toEqual({ ok: true, value: onlyDraft().id });
    expect(onlyDraft()).toMatchObject({ state: 'held', reason: { kind: 'kept-by-user' } });
    desk.outbox.wake('user');
    await desk.timers.pass(86_400_000);
    expect(desk.api.shares).toEqual([]);
  });

  it('says when it is not possible', async () => {
    desk.records.failure = { kind: 'keychain-locked' };
    expect(await desk.keep(form, null)).toEqual({ ok: false, failure: { kind: 'keychain-locked' } });
  });
});

describe('a share that comes from a draft', () => {
  const edit = async () => {
    if (!(await desk.editing.begin('a')).ok) throw new Error('not begun');
  };

  it('ends in a link that takes the place of the draft', async () => {
    await desk.drafts.keep(draftOf('a', { note: 'for Bo', lostReplies: 1 }));
    await edit();
    const shared = await desk.share({ ...form, secret: 'mended' }, 'a');
    expect(shared).toMatchObject({ ok: true, value: { kind: 'link', link: { receipt: { id: 'a' } } } });
    await turns();
    desk.editing.cancelAll();
    await turns();
    expect(desk.sent()).toEqual(['mended']);
    expect(desk.drafts.all()).toEqual([]);
    expect(desk.receipts.find('a')).toMatchObject({ note: 'for Bo', mayHaveDuplicate: true });
    expect(desk.onDisk('a').kind).toBe('receipt');
  });

  it('is marked as being sent on disk, with what is in it now, before the server hears of it', async () => {
    await desk.drafts.keep(draftOf('a'));
    await edit();
    const seen: unknown[] = [];
    desk.api.answer = () => {
      seen.push(desk.onDisk('a'));
      return null;
    };
    await desk.share({ ...form, secret: 'mended' }, 'a');
    expect(seen).toMatchObject([{ kind: 'draft', state: 'sending', secret: 'mended' }]);
  });

  it('that fails leaves one draft with what is in it now', async () => {
    await desk.drafts.keep(draftOf('a'));
    await edit();
    desk.api.failure = offline;
    await desk.share({ ...form, secret: 'mended' }, 'a');
    expect(desk.drafts.all()).toHaveLength(1);
    expect(onlyDraft()).toMatchObject({ id: 'a', state: 'waiting' });
    expect(onlyDraft().secret.reveal()).toBe('mended');
    await desk.keep({ ...form, secret: 'mended twice' }, 'a');
    expect(onlyDraft()).toMatchObject({ id: 'a', state: 'held' });
    expect(desk.onDisk('a').secret).toBe('mended twice');
  });

  it('goes where the form goes, which the window shows, and nowhere else', async () => {
    await desk.drafts.keep(draftOf('a', { madeWith: { server: uk }, confirmed: true }));
    await edit();
    desk.api.failure = offline;
    await desk.share(form, 'a');
    expect(onlyDraft()).toMatchObject({ madeWith: { server: eu }, confirmed: false });
  });

  it('sends nothing when the disk does not take it, and the draft is as it was', async () => {
    await desk.drafts.keep(draftOf('a', { state: 'held', reason: { kind: 'kept-by-user' } }));
    desk.records.failure = { kind: 'records-not-saved' };
    expect(await desk.share(form, 'a')).toEqual({
      ok: false,
      failure: { kind: 'records-not-saved' },
    });
    expect(desk.api.shares).toEqual([]);
    expect(onlyDraft().secret.reveal()).toBe('secret-of-a');
  });

  it.each(['share', 'keep'] as const)(
    'that could not end in %s lets it wait again afterwards',
    async (end) => {
      desk.api.failure = offline;
      await desk.drafts.keep(draftOf('a'));
      await edit();
      desk.records.failure = { kind: 'records-not-saved' };
      expect((await desk[end](form, 'a')).ok).toBe(false);
      expect(onlyDraft()).toMatchObject({ state: 'held' });
      desk.records.failure = null;
      desk.editing.cancelAll();
      await turns();
      expect(desk.onDisk('a')).toMatchObject({ state: 'waiting' });
      await desk.editing.discard('a');
    },
  );

  it('of one that was discarded meanwhile makes a new share', async () => {
    await desk.drafts.keep(draftOf('a'));
    await edit();
    await desk.editing.discard('a');
    expect(await desk.share(form, 'a')).toMatchObject({ ok: true, value: { kind: 'link' } });
    expect(desk.receipts.all()).toHaveLength(1);
  });

  it('that is being sent already is busy, and so is one to be kept', async () => {
    desk.api.gate = new Promise(() => undefined);
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    expect(await desk.share(form, 'a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(await desk.keep(form, 'a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(desk.api.shares).toHaveLength(1);
  });

  it('has the note that the user changed while it was sent', async () => {
    await desk.drafts.keep(draftOf('a', { note: 'before' }));
    desk.api.answer = () => {
      desk.drafts.changeInMemory('a', { note: 'changed meanwhile' });
      return null;
    };
    await desk.share(form, 'a');
    expect(desk.receipts.find('a')?.note).toBe('changed meanwhile');
  });

  it('stays confirmed while it goes where it was to go', async () => {
    await desk.drafts.keep(draftOf('a', { confirmed: true }));
    desk.api.failure = offline;
    await desk.share(form, 'a');
    expect(onlyDraft().confirmed).toBe(true);
  });

  it('does not lose count of the replies that were lost', async () => {
    await desk.drafts.keep(draftOf('a', { lostReplies: 1 }));
    desk.api.failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
    await desk.share(form, 'a');
    expect(onlyDraft()).toMatchObject({ state: 'waiting', lostReplies: 2, triedAt: desk.clock.time });
  });
});

describe('a share that became a draft', () => {
  it('is announced with the failure that made it one, whether it is new or was one before', async () => {
    desk.api.failure = offline;
    await desk.share(form, null);
    const { id } = onlyDraft();
    await desk.share({ ...form, secret: 'mended' }, id);
    expect(desk.kept).toMatchObject([
      [{ id, state: 'waiting' }, offline],
      [{ id, state: 'waiting' }, offline],
    ]);
    expect(desk.kept[1]?.[0].secret.reveal()).toBe('mended');
  });

  it('is not announced when it became a link, could not be kept, or was kept on purpose', async () => {
    await desk.share(form, null);
    await desk.keep(form, null);
    desk.api.failure = offline;
    desk.records.failure = { kind: 'records-not-saved' };
    await desk.share(form, null);
    expect(desk.kept).toEqual([]);
  });
});
