import { beforeEach, describe, expect, it } from 'vitest';
import { withPreferences } from '../../../../electron/core/settings/settings.ts';
import { shareRequestOf } from '../../../../electron/ipc/handlers/share-forms.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import type { ShareForm } from '../../../../src/shared/model/sharing.ts';
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
const form: Omit<ShareForm, 'note'> = {
  secret: 'hello',
  lifetime: 3_600,
  passphrase: 'four words',
  recipient: null,
  shareDomain: null,
};

let fixture: OutboxFixture;
beforeEach(() => {
  fixture = createOutboxFixture();
});
const onlyDraft = () => {
  const [draft] = fixture.drafts.all();
  if (draft === undefined) throw new Error('there is no draft');
  return draft;
};

describe('a share', () => {
  it('is a link if possible, and then never a draft', async () => {
    expect(await fixture.share(form, null)).toMatchObject({ ok: true, value: { kind: 'link' } });
    expect(fixture.drafts.all()).toEqual([]);
    expect(fixture.records.written.map(({ content }) => JSON.parse(content).kind)).toEqual(['receipt']);
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
    fixture.api.failure = failure;
    const shared = await fixture.share(form, null);
    expect(shared).toMatchObject({ ok: true, value: { kind: 'draft', failure, draft: { state } } });
    const next = fixture.startAgain();
    await next.load();
    const [draft] = next.drafts.all();
    expect(draft).toMatchObject({ state, lifetime: 3_600, madeWith: { server: eu }, bytes: 5 });
    expect(draft?.secret.reveal()).toBe('hello');
    expect(draft?.passphrase?.reveal()).toBe('four words');
    expect(draft?.lostReplies).toBe('mayHaveBeenSent' in failure && failure.mayHaveBeenSent ? 1 : 0);
  });

  it('with a recipient is held after a lost reply, since a second e-mail could go out', async () => {
    fixture = createOutboxFixture(settingsWith({ username: 'anna@example.com' }));
    fixture.api.failure = { kind: 'offline', cause: 'connection-lost', mayHaveBeenSent: true };
    await fixture.share({ ...form, recipient: 'bo@example.com' }, null);
    expect(onlyDraft()).toMatchObject({ state: 'held', reason: { kind: 'may-have-been-sent' } });
  });

  it('with a keychain that is locked or a token that is missing is kept for its account', async () => {
    fixture = createOutboxFixture(settingsWith({ username: 'nobody@example.com' }));
    await fixture.share(form, null);
    fixture.keychain.failure = { kind: 'keychain-locked' };
    await fixture.share({ ...form, secret: 'other' }, null);
    expect(fixture.drafts.all().map(({ state, madeWith }) => [state, madeWith.username])).toEqual([
      ['held', 'nobody@example.com'],
      ['waiting', 'nobody@example.com'],
    ]);
    expect(fixture.api.shares).toEqual([]);
  });

  it.each([
    ['nothing in it', { secret: '' }],
    ['half a character', { secret: '\ud800' }],
    ['too much', { secret: 'x'.repeat(10_001) }],
    ['a recipient and no account', { recipient: 'bo@example.com' }],
  ])('with %s is for the user to mend and no draft', async (_what, change) => {
    expect((await fixture.share({ ...form, ...change }, null)).ok).toBe(false);
    expect((await fixture.keep({ ...form, ...change }, null)).ok).toBe(false);
    expect(fixture.drafts.all()).toEqual([]);
  });

  it('has its note on the receipt or on the draft, whichever it becomes', async () => {
    expect(await fixture.share(form, null, ' for Bo ')).toMatchObject({
      value: { link: { receipt: { note: 'for Bo' } } },
    });
    fixture.api.failure = offline;
    await fixture.share(form, null, 'x'.repeat(300));
    expect(onlyDraft().note).toBe('x'.repeat(200));
  });

  it('that can be neither sent nor kept reports both', async () => {
    fixture.api.failure = offline;
    fixture.records.failure = { kind: 'keychain-missing' };
    expect(await fixture.share(form, null)).toEqual({
      ok: false,
      failure: { kind: 'draft-not-kept', sending: offline, keeping: { kind: 'keychain-missing' } },
    });
  });

  it('is tried again automatically, not at once', async () => {
    fixture.api.failure = offline;
    await fixture.share(form, null);
    fixture.api.failure = null;
    await turns();
    expect(fixture.receipts.all()).toEqual([]);
    await fixture.timers.pass(10_000);
    expect(fixture.receipts.all()).toHaveLength(1);
  });

  it('has a deadline if the user wants one', async () => {
    fixture.world.settings = withPreferences(settingsWith(), { discardDraftsAfter: 3_600 });
    fixture.api.failure = offline;
    await fixture.share(form, null);
    expect(onlyDraft().discardAt).toBe(fixture.clock.time + 3_600_000);
  });
});

describe('keeping', () => {
  it('writes over the draft it comes from, in its place and with its note', async () => {
    await fixture.drafts.keep(draftOf('a', { note: 'for Bo', madeWith: { server: uk }, problem: offline }));
    expect(await fixture.keep(form, 'a')).toEqual({ ok: true, value: 'a' });
    expect(onlyDraft()).toMatchObject({
      id: 'a',
      note: 'for Bo',
      state: 'held',
      reason: { kind: 'kept-by-user' },
      madeWith: { server: eu },
      problem: null,
      bytes: 5,
    });
    expect(fixture.onDisk('a')).toMatchObject({ secret: 'hello', passphrase: 'four words' });
  });

  it('changes the note of the draft it comes from, if the user has', async () => {
    await fixture.drafts.keep(draftOf('a', { note: 'for Bo' }));
    await fixture.keep(form, 'a', ' for Eva ');
    expect(onlyDraft().note).toBe('for Eva');
    await fixture.keep(form, 'a', '');
    expect(onlyDraft().note).toBe('');
  });

  it('has the note of its form', async () => {
    await fixture.keep(form, null, 'for Bo');
    expect(onlyDraft().note).toBe('for Bo');
  });

  it('is for the user to end', async () => {
    const kept = await fixture.keep(form, null);
    expect(kept).toEqual({ ok: true, value: onlyDraft().id });
    expect(onlyDraft()).toMatchObject({ state: 'held', reason: { kind: 'kept-by-user' } });
    fixture.outbox.wake('user');
    await fixture.timers.pass(86_400_000);
    expect(fixture.api.shares).toEqual([]);
  });

  it('says when it is not possible', async () => {
    fixture.records.failure = { kind: 'keychain-locked' };
    expect(await fixture.keep(form, null)).toEqual({ ok: false, failure: { kind: 'keychain-locked' } });
  });
});

describe('where a share was made', () => {
  const request = () => shareRequestOf(form);
  const madeFroms = () => fixture.receipts.all().map(({ madeFrom }) => madeFrom);

  it('is a window if one asks for it, and else where this process gets its texts', async () => {
    await fixture.shareOrKeep.share(request(), null, 'quick-share');
    expect(madeFroms()).toEqual(['window']);
    fixture.clock.time += 1;
    await fixture.shareOrKeep.share(request(), null, null);
    expect(madeFroms()).toEqual(['clipboard', 'window']);
  });

  it('is known of a draft that is sent later', async () => {
    fixture.api.failure = offline;
    await fixture.shareOrKeep.share(request(), null, null);
    expect(onlyDraft().madeFrom).toBe('clipboard');
    fixture.api.failure = null;
    await fixture.share(form, onlyDraft().id);
    expect(madeFroms()).toEqual(['clipboard']);
    expect(fixture.onDisk(fixture.receipts.all()[0]?.id ?? '')).toMatchObject({ madeFrom: 'clipboard' });
  });
});

describe('a share that comes from a draft', () => {
  const edit = async () => {
    if (!(await fixture.editing.begin('a')).ok) throw new Error('not begun');
  };

  it('ends in a link that takes the place of the draft', async () => {
    await fixture.drafts.keep(draftOf('a', { note: 'for Bo', lostReplies: 1 }));
    await edit();
    const shared = await fixture.share({ ...form, secret: 'mended' }, 'a');
    expect(shared).toMatchObject({ ok: true, value: { kind: 'link', link: { receipt: { id: 'a' } } } });
    await turns();
    fixture.editing.cancelAll();
    await turns();
    expect(fixture.sent()).toEqual(['mended']);
    expect(fixture.drafts.all()).toEqual([]);
    expect(fixture.receipts.find('a')).toMatchObject({ note: 'for Bo', mayHaveDuplicate: true });
    expect(fixture.onDisk('a').kind).toBe('receipt');
  });

  it('takes the note of its form, and later what Activity makes of it', async () => {
    await fixture.drafts.keep(draftOf('a', { note: 'for Bo' }));
    await edit();
    fixture.api.failure = offline;
    await fixture.share(form, 'a', 'for Eva');
    expect(onlyDraft().note).toBe('for Eva');
    fixture.api.failure = null;
    await fixture.editing.saveNote('a', 'for Ida');
    await fixture.share(form, 'a');
    expect(fixture.receipts.find('a')?.note).toBe('for Ida');
  });

  it('is marked as being sent on disk, with the new text, before it goes to the server', async () => {
    await fixture.drafts.keep(draftOf('a'));
    await edit();
    const seen: unknown[] = [];
    fixture.api.answer = () => {
      seen.push(fixture.onDisk('a'));
      return null;
    };
    await fixture.share({ ...form, secret: 'mended' }, 'a');
    expect(seen).toMatchObject([{ kind: 'draft', state: 'sending', secret: 'mended' }]);
  });

  it('that fails leaves one draft with the new text', async () => {
    await fixture.drafts.keep(draftOf('a'));
    await edit();
    fixture.api.failure = offline;
    await fixture.share({ ...form, secret: 'mended' }, 'a');
    expect(fixture.drafts.all()).toHaveLength(1);
    expect(onlyDraft()).toMatchObject({ id: 'a', state: 'waiting' });
    expect(onlyDraft().secret.reveal()).toBe('mended');
    await fixture.keep({ ...form, secret: 'mended twice' }, 'a');
    expect(onlyDraft()).toMatchObject({ id: 'a', state: 'held' });
    expect(fixture.onDisk('a').secret).toBe('mended twice');
  });

  it('goes where the form goes, as the window shows, and nowhere else', async () => {
    await fixture.drafts.keep(draftOf('a', { madeWith: { server: uk }, confirmed: true }));
    await edit();
    fixture.api.failure = offline;
    await fixture.share(form, 'a');
    expect(onlyDraft()).toMatchObject({ madeWith: { server: eu }, confirmed: false });
  });

  it('sends nothing when it cannot be saved, and leaves the draft as it was', async () => {
    await fixture.drafts.keep(draftOf('a', { state: 'held', reason: { kind: 'kept-by-user' } }));
    fixture.records.failure = { kind: 'records-not-saved' };
    expect(await fixture.share(form, 'a')).toEqual({
      ok: false,
      failure: { kind: 'records-not-saved' },
    });
    expect(fixture.api.shares).toEqual([]);
    expect(onlyDraft().secret.reveal()).toBe('secret-of-a');
  });

  it.each(['share', 'keep'] as const)(
    'that could not end in %s lets it wait again afterwards',
    async (end) => {
      fixture.api.failure = offline;
      await fixture.drafts.keep(draftOf('a'));
      await edit();
      fixture.records.failure = { kind: 'records-not-saved' };
      expect((await fixture[end](form, 'a')).ok).toBe(false);
      expect(onlyDraft()).toMatchObject({ state: 'held' });
      fixture.records.failure = null;
      fixture.editing.cancelAll();
      await turns();
      expect(fixture.onDisk('a')).toMatchObject({ state: 'waiting' });
      await fixture.editing.discard('a');
    },
  );

  it('of one that was discarded meanwhile makes a new share', async () => {
    await fixture.drafts.keep(draftOf('a'));
    await edit();
    await fixture.editing.discard('a');
    expect(await fixture.share(form, 'a')).toMatchObject({ ok: true, value: { kind: 'link' } });
    expect(fixture.receipts.all()).toHaveLength(1);
  });

  it('that is being sent already is busy, and so is one to be kept', async () => {
    fixture.api.gate = new Promise(() => undefined);
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    expect(await fixture.share(form, 'a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(await fixture.keep(form, 'a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(fixture.api.shares).toHaveLength(1);
  });

  it('has the note that the user changed while it was sent', async () => {
    await fixture.drafts.keep(draftOf('a', { note: 'before' }));
    fixture.api.answer = () => {
      fixture.drafts.changeInMemory('a', { note: 'changed meanwhile' });
      return null;
    };
    await fixture.share(form, 'a');
    expect(fixture.receipts.find('a')?.note).toBe('changed meanwhile');
  });

  it('stays confirmed while it goes where it was to go', async () => {
    await fixture.drafts.keep(draftOf('a', { confirmed: true }));
    fixture.api.failure = offline;
    await fixture.share(form, 'a');
    expect(onlyDraft().confirmed).toBe(true);
  });

  it('does not lose count of the replies that were lost', async () => {
    await fixture.drafts.keep(draftOf('a', { lostReplies: 1 }));
    fixture.api.failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
    await fixture.share(form, 'a');
    expect(onlyDraft()).toMatchObject({ state: 'waiting', lostReplies: 2, triedAt: fixture.clock.time });
  });
});

describe('a share that became a draft', () => {
  it('is announced with the failure that made it one, whether it is new or was one before', async () => {
    fixture.api.failure = offline;
    await fixture.share(form, null);
    const { id } = onlyDraft();
    await fixture.share({ ...form, secret: 'mended' }, id);
    expect(fixture.kept).toMatchObject([
      [{ id, state: 'waiting' }, offline],
      [{ id, state: 'waiting' }, offline],
    ]);
    expect(fixture.kept[1]?.[0].secret.reveal()).toBe('mended');
  });

  it('is not announced when it became a link, could not be kept, or was kept on purpose', async () => {
    await fixture.share(form, null);
    await fixture.keep(form, null);
    fixture.api.failure = offline;
    fixture.records.failure = { kind: 'records-not-saved' };
    await fixture.share(form, null);
    expect(fixture.kept).toEqual([]);
  });
});
