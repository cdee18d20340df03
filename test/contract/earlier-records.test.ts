import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordStore } from '../../electron/adapters/record-store.ts';
import { systemClock, systemRandom } from '../../electron/adapters/system.ts';
import { readDraft, writeDraft } from '../../electron/core/drafts/draft-record.ts';
import { readReceipt, writeReceipt } from '../../electron/core/receipts/receipt-record.ts';
import { createFakeKeychain } from '../support/fakes/ports.ts';

/** Files that the app wrote at some time, encrypted with a key of 32 sevens. */
const written = join(import.meta.dirname, '../support/records');
const key = Buffer.alloc(32, 7).toString('base64');

const receiptOfAnna = '0f5a9c0e-4a67-4a39-9d7e-3f0a6c1b2d11';
const receiptOfOther = '7d2c1d3e-5a0b-4a58-8a5e-0d9c3c1f2b10';
const draftOfAnna = '3b1c2d3e-5a0b-4a58-8a5e-0d9c3c1f2b12';
const noon = Date.UTC(2026, 10, 23, 12);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-earlier-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const storeOf = (version: string) =>
  createRecordStore({
    folder: join(folder, version),
    keychain: createFakeKeychain({ 'data-key': key }),
    random: systemRandom,
    clock: systemClock,
  });

const load = async (version: string) => {
  await cp(join(written, version), join(folder, version), { recursive: true });
  const loaded = await storeOf(version).load();
  if (!loaded.ok) throw new Error(loaded.failure.kind);
  const { records, ...faults } = loaded.value;
  expect(faults).toEqual({ damaged: 0, otherKey: 0, newer: 0 });
  return new Map(records.map(({ id, content }) => [id, content]));
};

const receiptIn = (records: Awaited<ReturnType<typeof load>>, id: string) => {
  const content = records.get(id);
  const receipt = content === undefined ? null : readReceipt(id, content);
  if (receipt === null) throw new Error('not a receipt');
  return receipt;
};

describe.each([
  { version: 'receipts-only', drafts: 0, mayHaveDuplicate: false },
  { version: 'with-drafts', drafts: 1, mayHaveDuplicate: true },
  { version: '0.1.0', drafts: 1, mayHaveDuplicate: true },
])('records of $version', ({ version, drafts, mayHaveDuplicate }) => {
  it('are read as they were meant', async () => {
    const records = await load(version);
    expect(records.size).toBe(2 + drafts);
    const { link, receiptKey, ...rest } = receiptIn(records, receiptOfAnna);
    expect(link?.reveal()).toBe('https://eu.onetimesecret.com/secret/es75mv1jo7b4bk80o4c6e8m4vq0rzkd');
    expect(receiptKey.reveal()).toBe('k75mv1jo7b4bk80o4c6e8m4vq0rzkd0a');
    expect(rest).toEqual({
      id: receiptOfAnna,
      source: 'share',
      madeFrom: null,
      fingerprint: null,
      madeAt: noon,
      bytes: 21,
      madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
      linkHost: 'eu.onetimesecret.com',
      hasPassphrase: true,
      passphrase: null,
      lifetimeAsked: 86_400,
      lifetimeGranted: 86_400,
      expiresAt: noon + 86_400_000,
      recipient: null,
      mailedTo: ['bo@example.com'],
      fromOldServer: false,
      note: 'for Bo',
      state: 'new',
      mayHaveDuplicate,
      stateSince: null,
      checkedAt: null,
      problem: null,
    });
    expect(receiptIn(records, receiptOfOther)).toMatchObject({
      source: 'generate',
      madeWith: { server: 'https://secrets.example.com' },
      link: null,
      state: 'revealed',
      stateSince: noon + 60_000,
      checkedAt: noon + 90_000,
      mayHaveDuplicate,
      fromOldServer: true,
    });
  });

  it('are the same when saved and read again', async () => {
    const records = await load(version);
    const store = storeOf(version);
    for (const [id, content] of records) {
      const receipt = readReceipt(id, content);
      const draft = readDraft(id, content);
      const rewritten =
        receipt !== null ? writeReceipt(receipt, true) : draft !== null ? writeDraft(draft) : content;
      expect(await store.put(id, rewritten)).toMatchObject({ ok: true });
    }
    const again = await storeOf(version).load();
    if (!again.ok) throw new Error(again.failure.kind);
    for (const { id, content } of again.value.records) {
      const before = records.get(id);
      if (before === undefined) throw new Error('a record of its own');
      expect(readReceipt(id, content)).toEqual(readReceipt(id, before));
      expect(readDraft(id, content)).toEqual(readDraft(id, before));
    }
  });

  it('stay as they are on the disk when they are only read', async () => {
    await load(version);
    for (const name of await readdir(join(written, version)))
      expect(await readFile(join(folder, version, name))).toEqual(
        await readFile(join(written, version, name)),
      );
  });
});

it.each(['with-drafts', '0.1.0'])('a draft of %s can still be sent', async (version) => {
  const content = (await load(version)).get(draftOfAnna);
  const draft = content === undefined ? null : readDraft(draftOfAnna, content);
  expect(draft?.secret.reveal()).toBe('correct horse battery staple');
  expect(draft?.passphrase?.reveal()).toBe('hunter2');
  expect(draft).toMatchObject({
    savedAt: noon,
    lifetime: 604_800,
    recipient: 'bo@example.com',
    shareDomain: null,
    bytes: 28,
    madeWith: { server: 'https://eu.onetimesecret.com', username: 'anna@example.com' },
    note: 'for Bo',
    discardAt: noon + 86_400_000,
    state: 'held',
    reason: { kind: 'may-have-been-sent' },
    lostReplies: 1,
    confirmed: false,
  });
});
