import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import { laidOpen } from '../../../support/fakes/calls.ts';
import {
  createOutboxDesk,
  draftOf,
  eu,
  type OutboxDesk,
  turns,
  uk,
} from '../../../support/fakes/outbox-desk.ts';

const offline: ApiFailure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const keptByUser = { state: 'held', reason: { kind: 'kept-by-user' } } as const;

let desk: OutboxDesk;
beforeEach(() => {
  desk = createOutboxDesk();
});

describe('editing', () => {
  const edit = async (id = 'a') => {
    const begun = await desk.editing.begin(id);
    if (!begun.ok) throw new Error('not begun');
    return begun.value;
  };

  it('gives out all there is, and holds it so that it is not sent meanwhile', async () => {
    const draft = draftOf('a', { passphrase: new Sensitive('p'), madeWith: { server: uk } });
    await desk.drafts.keep(draft);
    expect(laidOpen(await edit())).toEqual(laidOpen(draft));
    desk.outbox.wake('user');
    await turns();
    expect(desk.api.shares).toEqual([]);
    expect(desk.onDisk('a')).toMatchObject({ state: 'held' });
  });

  it('that ends without anything done lets it wait again', async () => {
    desk.api.failure = offline;
    await desk.drafts.keep(draftOf('a'));
    await edit();
    desk.editing.cancelAll();
    await turns();
    expect(desk.drafts.find('a')?.state).toBe('waiting');
    expect(desk.onDisk('a')).toMatchObject({ state: 'waiting' });
    await desk.editing.discard('a');
  });

  it('is over when the draft is sent or kept: there is nothing to put back then', async () => {
    desk.world.settings = { ...desk.world.settings, sendingPaused: true };
    for (const id of ['sent', 'kept']) {
      await desk.drafts.keep(draftOf(id));
      await edit(id);
    }
    desk.editing.finish('sent');
    await desk.editing.keep(await edit('kept'), { note: 'mended' });
    desk.editing.cancelAll();
    await turns();
    expect(desk.drafts.all().map(({ state }) => state)).toEqual(['held', 'held']);
  });

  it('announces that drafts wait again, and nothing when none was edited', async () => {
    desk.world.settings = { ...desk.world.settings, sendingPaused: true };
    let resumed = 0;
    desk.editing.onResumed(() => {
      resumed += 1;
    });
    desk.editing.cancelAll();
    expect(resumed).toBe(0);
    await desk.drafts.keep(draftOf('a'));
    await edit();
    desk.editing.cancelAll();
    desk.editing.cancelAll();
    expect(resumed).toBe(1);
  });

  it('leaves one alone that was discarded unsent meanwhile', async () => {
    await desk.drafts.keep(draftOf('a'));
    await edit();
    desk.drafts.changeInMemory('a', { state: 'failed' });
    desk.editing.cancelAll();
    await turns();
    expect(desk.drafts.find('a')?.state).toBe('failed');
    expect(await desk.editing.begin('a')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });

  it('leaves one held that was held before', async () => {
    await desk.drafts.keep(draftOf('a', { state: 'held', reason: { kind: 'kept-by-user' } }));
    await edit();
    desk.editing.cancelAll();
    await turns();
    expect(desk.drafts.find('a')?.state).toBe('held');
  });

  it('is not possible while it is being sent, or when it is gone', async () => {
    desk.api.gate = new Promise(() => undefined);
    await desk.drafts.keep(draftOf('a'));
    desk.outbox.wake('start');
    await turns();
    expect(await desk.editing.begin('a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(await desk.editing.discard('a')).toEqual({ ok: false, failure: { kind: 'draft-busy' } });
    expect(await desk.editing.begin('b')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });
});

describe('discarding', () => {
  it('takes it off the disk before it says so', async () => {
    await desk.drafts.keep(draftOf('a'));
    expect(await desk.editing.discard('a')).toEqual({ ok: true, value: null });
    expect(desk.records.files.size).toBe(0);
  });

  it('that fails leaves it there', async () => {
    await desk.drafts.keep(draftOf('a'));
    desk.records.failure = { kind: 'records-not-saved' };
    expect((await desk.editing.discard('a')).ok).toBe(false);
    expect(desk.drafts.find('a')).toBeDefined();
  });

  it('is not undone by a list of files that was read before', async () => {
    const { files } = desk.records;
    await desk.drafts.keep(draftOf('a'));
    const old = files.get('a') ?? '';
    await desk.editing.discard('a');
    expect(desk.drafts.adopt('a', new Sensitive(old))).toBe(true);
    expect(desk.drafts.all()).toEqual([]);
  });
});

describe('a note', () => {
  it('is kept with the draft', async () => {
    await desk.drafts.keep(draftOf('a'));
    expect(await desk.editing.saveNote('a', '  for Bo ')).toEqual({ ok: true, value: null });
    expect(desk.onDisk('a')).toMatchObject({ note: 'for Bo' });
    expect(await desk.editing.saveNote('b', 'x')).toEqual({ ok: false, failure: { kind: 'draft-gone' } });
  });
});

describe('a deadline', () => {
  it('can be set, moved and taken away', async () => {
    await desk.drafts.keep(draftOf('a', { state: 'held', reason: { kind: 'kept-by-user' } }));
    await desk.editing.setDeadline('a', 3_600);
    expect(desk.onDisk('a')).toMatchObject({ discardAt: desk.clock.time + 3_600_000 });
    await desk.editing.setDeadline('a', null);
    await desk.timers.pass(2 * 3_600_000);
    expect(desk.drafts.find('a')?.state).toBe('held');
  });
});

describe('what the disk does not take', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a note', () => desk.editing.saveNote('a', 'other')],
    ['a deadline', () => desk.editing.setDeadline('a', 60)],
  ])('stays as it was: %s', async (_what, change) => {
    const draft = draftOf('a', { ...keptByUser, note: 'for Bo' });
    await desk.drafts.keep(draft);
    desk.records.failure = { kind: 'records-not-saved' };
    expect(await change()).toEqual({ ok: false, failure: { kind: 'records-not-saved' } });
    expect(laidOpen(desk.drafts.find('a'))).toEqual(laidOpen(draft));
  });

  it('does not undo what else has changed meanwhile', async () => {
    await desk.drafts.keep(draftOf('a', { ...keptByUser, note: 'for Bo' }));
    desk.records.put = async () => {
      desk.drafts.changeInMemory('a', { triedAt: 7 });
      return { ok: false, failure: { kind: 'records-not-saved' } };
    };
    await desk.editing.saveNote('a', 'other');
    expect(desk.drafts.find('a')).toMatchObject({ note: 'for Bo', triedAt: 7 });
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
    await desk.drafts.keep(draftOf('a', { ...keptByUser, ...request }));
    const found = desk.editing.findSame({ ...request, ...change }, { server: eu });
    expect(found?.id).toBe(isFound ? 'a' : undefined);
  });

  it('is found without a passphrase in both', async () => {
    await desk.drafts.keep(draftOf('a', { ...keptByUser, ...request, passphrase: null }));
    expect(desk.editing.findSame({ ...request, passphrase: null }, { server: eu })?.id).toBe('a');
  });

  it.each([
    ['goes to another server', { madeWith: { server: uk } }],
    ['goes to another account', { madeWith: { server: eu, username: 'anna@example.com' } }],
    ['was discarded unsent', { state: 'failed' as const }],
  ])('is not one that %s', async (_what, change) => {
    await desk.drafts.keep(draftOf('a', { ...keptByUser, ...request, ...change }));
    expect(desk.editing.findSame(request, { server: eu })).toBeUndefined();
  });
});
