import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createRecords, type RecordKind } from '../../../../electron/core/records/records.ts';
import { turns } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeLog, createFakeRecords } from '../../../support/fakes/ports.ts';

/** Takes the records whose content begins with this word. */
const createKind = (word: string) => {
  const adopted: string[] = [];
  const kind: RecordKind = {
    adopt: (id, content) => {
      if (!content.reveal().startsWith(word)) return false;
      adopted.push(id);
      return true;
    },
  };
  return { kind, adopted };
};

const setUp = () => {
  const store = createFakeRecords();
  const { log, events } = createFakeLog();
  const records = createRecords({ store, log });
  const draft = createKind('draft');
  const receipt = createKind('receipt');
  const changes = { count: 0 };
  records.subscribe(() => {
    changes.count += 1;
  });
  return {
    store,
    events,
    records,
    draft,
    receipt,
    changes,
    load: (saveUnsaved = () => 0) => records.load([draft.kind, receipt.kind], saveUnsaved),
    put: (id: string) => records.put(id, new Sensitive('draft canary')),
  };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const kept = { notKept: null, damaged: 0, otherKey: 0, newer: 0 };

describe('reading records', () => {
  it('gives each to its kind', async () => {
    app.store.files.set('a', 'receipt').set('b', 'draft').set('c', 'receipt');
    await app.load();
    expect(app.draft.adopted).toEqual(['b']);
    expect(app.receipt.adopted).toEqual(['a', 'c']);
    expect(app.records.storage()).toEqual(kept);
  });

  it('takes what no kind knows for records of a newer version, with those the store counts itself', async () => {
    app.store.load = async () => ({
      ok: true,
      value: {
        records: ['draft', 'something-new', 'something-else'].map((content, index) => ({
          id: `r${index}`,
          content: new Sensitive(content),
        })),
        damaged: 1,
        otherKey: 2,
        newer: 3,
      },
    });
    await app.load();
    expect(app.records.storage()).toEqual({ notKept: null, damaged: 1, otherKey: 2, newer: 5 });
  });

  it('that fails says why nothing is kept, and adopts nothing', async () => {
    app.store.files.set('a', 'receipt');
    app.store.failure = { kind: 'keychain-locked' };
    await app.load();
    expect(app.records.storage()).toEqual({ ...kept, notKept: { kind: 'keychain-locked' } });
    expect(app.receipt.adopted).toEqual([]);
    expect(app.events).toEqual([{ event: 'failed', kind: 'keychain-locked' }]);
  });

  it('that works again says that records are kept, when nothing is left to be written', async () => {
    app.store.failure = { kind: 'keychain-locked' };
    await app.load();
    app.store.failure = null;
    await app.load();
    expect(app.records.storage()).toEqual(kept);
  });

  it('is done once it has worked, whatever fails later', async () => {
    app.store.failure = { kind: 'keychain-locked' };
    await app.load();
    expect(app.records.areRead()).toBe(false);
    app.store.failure = null;
    await app.load();
    app.store.failure = { kind: 'keychain-locked' };
    await app.load();
    expect(app.records.areRead()).toBe(true);
  });

  it('leaves that to the writing of what could not be written before', async () => {
    app.records.noteKept({ kind: 'records-not-saved' });
    await app.load(() => 1);
    expect(app.records.storage().notKept).toEqual({ kind: 'records-not-saved' });
    app.records.noteKept(null);
    expect(app.records.storage().notKept).toBeNull();
  });

  it('happens once at a time', async () => {
    let underWay = 0;
    let most = 0;
    app.store.load = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return { ok: true, value: { records: [], damaged: 0, otherKey: 0, newer: 0 } };
    };
    await Promise.all([app.load(), app.load(), app.load()]);
    expect(most).toBe(1);
  });
});

describe('writing a record', () => {
  it('answers what the store does, and shows nothing of what is in it', async () => {
    expect(await app.put('a')).toEqual({ ok: true, value: null });
    expect(app.store.files.get('a')).toBe('draft canary');
    app.store.failure = { kind: 'records-not-saved' };
    expect(await app.put('b')).toEqual({ ok: false, failure: { kind: 'records-not-saved' } });
    expect(app.events).toEqual([{ event: 'failed', kind: 'records-not-saved' }]);
    expect(JSON.stringify([app.events, app.records.storage()])).not.toContain('canary');
  });

  it('that fails is for its owner to say: a draft that is not written is not lost', async () => {
    app.store.failure = { kind: 'keychain-missing' };
    await app.put('a');
    expect(app.records.storage()).toEqual(kept);
  });
});

describe('removing records', () => {
  it('takes them off the disk', async () => {
    await app.put('a');
    expect(await app.records.remove(['a'])).toEqual({ ok: true, value: null });
    expect(app.store.files.size).toBe(0);
  });

  it('that fails is logged, and says nothing of whether others are kept', async () => {
    app.store.failure = { kind: 'records-not-saved' };
    expect((await app.records.remove(['a'])).ok).toBe(false);
    expect(app.events).toEqual([{ event: 'failed', kind: 'records-not-saved' }]);
    expect(app.records.storage()).toEqual(kept);
  });
});

describe('how well records are kept', () => {
  it('is announced when it changes, and not when it is the same again', async () => {
    await app.load();
    await turns();
    expect(app.changes.count).toBe(0);
    app.store.failure = { kind: 'keychain-locked' };
    for (let count = 0; count < 3; count += 1) {
      await app.load();
      await app.put('a');
      await turns();
    }
    expect(app.changes.count).toBe(1);
    app.store.failure = { kind: 'keychain-missing' };
    await app.load();
    await turns();
    expect(app.changes.count).toBe(2);
  });

  it('does not make whoever reads them anew at each change read for ever', async () => {
    let loads = 0;
    app.records.subscribe(() => {
      loads += 1;
      if (loads < 100) void app.load();
    });
    app.store.failure = { kind: 'keychain-locked' };
    await app.load();
    await turns();
    expect(loads).toBe(1);
  });
});
