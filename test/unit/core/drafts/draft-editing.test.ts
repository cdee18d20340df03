import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import { laidOpen } from '../../../support/fakes/calls.ts';
import {
  createOutboxFixture,
  draftOf,
  eu,
  type OutboxFixture,
  turns,
  uk,
} from '../../../support/fakes/outbox-fixture.ts';

const offline: ApiFailure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const keptByUser = { state: 'held', reason: { kind: 'kept-by-user' } } as const;

let fixture: OutboxFixture;
beforeEach(() => {
  fixture = createOutboxFixture();
});

describe('editing', () => {
  const edit = async (id = 'a') => {
    const begun = await fixture.editing.begin(id);
    if (!begun.ok) throw new Error('not begun');
    return begun.value;
  };

  it('gives out all there is, and holds it so that it is not sent meanwhile', async () => {
    const draft = draftOf('a', { passphrase: new Sensitive('p'), madeWith: { server: uk } });
    await fixture.drafts.keep(draft);
    expect(laidOpen(await edit())).toEqual(laidOpen(draft));
    fixture.outbox.wake('user');
    await turns();
    expect(fixture.api.shares).toEqual([]);
    expect(fixture.onDisk('a')).toMatchObject({ state: 'held' });
  });

  it('that ends without anything done lets it wait again', async () => {
    fixture.api.failure = offline;
    await fixture.drafts.keep(draftOf('a'));
    await edit();
    fixture.editing.cancelAll();
    await turns();
    expect(fixture.drafts.find('a')?.state).toBe('waiting');
    expect(fixture.onDisk('a')).toMatchObject({ state: 'waiting' });
    await fixture.editing.discard('a');
  });

  it('is over when the draft is sent or kept: there is nothing to put back then', async () => {
    fixture.world.settings = { ...fixture.world.settings, sendingPaused: true };
    for (const id of ['sent', 'kept']) {
      await fixture.drafts.keep(draftOf(id));
      await edit(id);
    }
    fixture.editing.finish('sent');
    await fixture.editing.keep(await edit('kept'), { note: 'mended' });
    fixture.editing.cancelAll();
    await turns();
    expect(fixture.drafts.all().map(({ state }) => state)).toEqual(['held', 'held']);
  });

  it('announces that drafts wait again, and nothing when none was edited', async () => {
    fixture.world.settings = { ...fixture.world.settings, sendingPaused: true };
    let resumed = 0;
    fixture.editing.onResumed(() => {
      resumed += 1;
    });
    fixture.editing.cancelAll();
    expect(resumed).toBe(0);
    await fixture.drafts.keep(draftOf('a'));
    await edit();
    fixture.editing.cancelAll();
    fixture.editing.cancelAll();
    expect(resumed).toBe(1);
  });

  it('leaves one alone that was discarded unsent meanwhile', async () => {
    await fixture.drafts.keep(draftOf('a'));
    await edit();
    fixture.drafts.changeInMemory('a', { state: 'failed' });
    fixture.editing.cancelAll();
    await turns();
    expect(fixture.drafts.find('a')?.state).toBe('failed');
    expect(await fixture.editing.begin('a')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });

  it('leaves one held that was held before', async () => {
    await fixture.drafts.keep(draftOf('a', { state: 'held', reason: { kind: 'kept-by-user' } }));
    await edit();
    fixture.editing.cancelAll();
    await turns();
    expect(fixture.drafts.find('a')?.state).toBe('held');
  });

  it('is not possible while it is being sent, or when it is gone', async () => {
    fixture.api.gate = new Promise(() => undefined);
    await fixture.drafts.keep(draftOf('a'));
    fixture.outbox.wake('start');
    await turns();
    expect(await fixture.editing.begin('a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(await fixture.editing.discard('a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(await fixture.editing.begin('b')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });
});

describe('discarding', () => {
  it('takes it off the disk before it says so', async () => {
    await fixture.drafts.keep(draftOf('a'));
    expect(await fixture.editing.discard('a')).toEqual({ ok: true, value: null });
    expect(fixture.records.files.size).toBe(0);
  });

  it('that fails leaves it there', async () => {
    await fixture.drafts.keep(draftOf('a'));
    fixture.records.failure = { kind: 'records-not-saved' };
    expect((await fixture.editing.discard('a')).ok).toBe(false);
    expect(fixture.drafts.find('a')).toBeDefined();
  });

  it('is not undone by a list of files that was read before', async () => {
    const { files } = fixture.records;
    await fixture.drafts.keep(draftOf('a'));
    const old = files.get('a') ?? '';
    await fixture.editing.discard('a');
    expect(fixture.drafts.adopt('a', new Sensitive(old))).toBe(true);
    expect(fixture.drafts.all()).toEqual([]);
  });
});

describe('a note', () => {
  it('is kept with the draft', async () => {
    await fixture.drafts.keep(draftOf('a'));
    expect(await fixture.editing.saveNote('a', '  for Bo ')).toEqual({ ok: true, value: null });
    expect(fixture.onDisk('a')).toMatchObject({ note: 'for Bo' });
    expect(await fixture.editing.saveNote('b', 'x')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });
});

describe('a deadline', () => {
  it('can be set, moved and taken away', async () => {
    await fixture.drafts.keep(draftOf('a', { state: 'held', reason: { kind: 'kept-by-user' } }));
    await fixture.editing.setDeadline('a', 3_600);
    expect(fixture.onDisk('a')).toMatchObject({ discardAt: fixture.clock.time + 3_600_000 });
    await fixture.editing.setDeadline('a', null);
    await fixture.timers.pass(2 * 3_600_000);
    expect(fixture.drafts.find('a')?.state).toBe('held');
  });
});

describe('what the disk does not take', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a note', () => fixture.editing.saveNote('a', 'other')],
    ['a deadline', () => fixture.editing.setDeadline('a', 60)],
  ])('stays as it was: %s', async (_what, change) => {
    const draft = draftOf('a', { ...keptByUser, note: 'for Bo' });
    await fixture.drafts.keep(draft);
    fixture.records.failure = { kind: 'records-not-saved' };
    expect(await change()).toEqual({ ok: false, failure: { kind: 'records-not-saved' } });
    expect(laidOpen(fixture.drafts.find('a'))).toEqual(laidOpen(draft));
  });

  it('does not undo what else has changed meanwhile', async () => {
    await fixture.drafts.keep(draftOf('a', { ...keptByUser, note: 'for Bo' }));
    fixture.records.put = async () => {
      fixture.drafts.changeInMemory('a', { triedAt: 7 });
      return { ok: false, failure: { kind: 'records-not-saved' } };
    };
    await fixture.editing.saveNote('a', 'other');
    expect(fixture.drafts.find('a')).toMatchObject({ note: 'for Bo', triedAt: 7 });
  });
});

describe('the same draft again', () => {
  const request = {
    secret: new Sensitive('secret-of-a'),
    lifetime: 3_600,
    passphrase: new Sensitive('p'),
    recipient: 'bo@example.com',
    shareDomain: 's.example.com',
  };

  it.each<[string, object, boolean]>([
    ['the very same request', {}, true],
    ['another secret', { secret: new Sensitive('other') }, false],
    ['another lifetime', { lifetime: 60 }, false],
    ['another passphrase', { passphrase: new Sensitive('q') }, false],
    ['no passphrase', { passphrase: null }, false],
    ['another recipient', { recipient: null }, false],
    ['another link domain', { shareDomain: null }, false],
  ])('is found or not for %s', async (_what, change, isFound) => {
    await fixture.drafts.keep(draftOf('a', { ...keptByUser, ...request }));
    const found = fixture.editing.findSame({ ...request, ...change }, { server: eu });
    expect(found?.id).toBe(isFound ? 'a' : undefined);
  });

  it('is found without a passphrase in both', async () => {
    await fixture.drafts.keep(draftOf('a', { ...keptByUser, ...request, passphrase: null }));
    expect(fixture.editing.findSame({ ...request, passphrase: null }, { server: eu })?.id).toBe('a');
  });

  it.each([
    ['goes to another server', { madeWith: { server: uk } }],
    ['goes to another account', { madeWith: { server: eu, username: 'anna@example.com' } }],
    ['was discarded unsent', { state: 'failed' as const }],
  ])('is not one that %s', async (_what, change) => {
    await fixture.drafts.keep(draftOf('a', { ...keptByUser, ...request, ...change }));
    expect(fixture.editing.findSame(request, { server: eu })).toBeUndefined();
  });
});
