import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordStore } from '../../electron/adapters/record-store.ts';
import { dataKeyBytes, sealRecord } from '../../electron/adapters/sealed-record.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { readDraft, writeDraft } from '../../electron/core/drafts/draft-record.ts';
import { readReceipt, writeReceipt } from '../../electron/core/receipts/receipt-record.ts';
import { settingsSchema } from '../../electron/core/settings/settings.ts';
import { pageOf } from '../../electron/shell/app-protocol.ts';
import { success } from '../../src/shared/result.ts';
import { laidOpen } from '../support/fakes/calls.ts';
import { createFakeClock, createFakeKeychain, createFakeRandom } from '../support/fakes/ports.ts';
import { answers } from '../support/fuzz/answers.ts';
import { createAppInMemory } from '../support/fuzz/app-in-memory.ts';
import { holds } from '../support/fuzz/holds.ts';
import { draft, goodContent, receipt, strangeContent } from '../support/fuzz/records.ts';
import { inScratchFolder } from '../support/fuzz/scratch.ts';
import { damagedBytes, wildBytes } from '../support/fuzz/wild.ts';

const key = Buffer.alloc(dataKeyBytes, 7);
const otherKey = Buffer.alloc(dataKeyBytes, 8);
const sealed = (content: string, id: string, by = key): Buffer =>
  Buffer.from(sealRecord(new Sensitive(content), id, by, createFakeRandom(content.length % 256)));

interface RecordFile {
  readonly id: string;
  readonly bytes: Buffer;
  /** What has to be read from it; `null` for nothing. */
  readonly says: string | null;
}

const good = fc
  .tuple(fc.uuid(), goodContent)
  .map(([id, content]): RecordFile => ({ id, bytes: sealed(content, id), says: content }));
const of = (id: string, bytes: Buffer): RecordFile => ({ id, bytes, says: null });

const file: fc.Arbitrary<RecordFile> = fc.oneof(
  { weight: 3, arbitrary: good },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uuid(), strangeContent)
      .map(([id, says]) => ({ id, bytes: sealed(says, id), says: says.toWellFormed() })),
  },
  {
    weight: 4,
    arbitrary: good.chain((whole) =>
      damagedBytes(fc.constant(whole.bytes)).map((bytes) =>
        bytes.equals(whole.bytes) ? whole : of(whole.id, bytes),
      ),
    ),
  },
  // Another record's file, one of another key, and one of a newer version.
  { weight: 1, arbitrary: fc.tuple(fc.uuid(), good).map(([id, { bytes }]) => of(id, bytes)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.uuid(), goodContent).map(([id, content]) => of(id, sealed(content, id, otherKey))),
  },
  {
    weight: 1,
    arbitrary: good.map(({ id, bytes }) =>
      of(id, Buffer.concat([bytes.subarray(0, 7), Buffer.from([2]), bytes.subarray(8)])),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.uuid(), wildBytes()).map(([id, bytes]) => of(id, bytes)) },
);

const inFolder = 40;
const files = fc.uniqueArray(file, {
  minLength: inFolder / 2,
  maxLength: 1.5 * inFolder,
  selector: ({ id }) => id,
});

const keychain = () => createFakeKeychain({ 'data-key': key.toString('base64') });

describe('the records', () => {
  it('are read beside whatever else is in their folder, and nothing of it is lost', async () => {
    await holds(files, { usual: 4_000, inEach: inFolder }, (written) =>
      inScratchFolder(async (folder) => {
        for (const { id, bytes } of written) writeFileSync(join(folder, `${id}.record`), bytes);
        mkdirSync(join(folder, '00000000-0000-0000-0000-000000000001.record'));
        symlinkSync('/dev/zero', join(folder, '00000000-0000-0000-0000-000000000002.record'));
        writeFileSync(join(folder, 'notes.txt'), 'not ours');
        const store = createRecordStore({
          folder,
          keychain: keychain(),
          random: createFakeRandom(),
          clock: createFakeClock(),
        });
        const loaded = await store.load();
        if (!loaded.ok) throw new Error(loaded.failure.kind);
        const { records, damaged, otherKey: foreign, newer } = loaded.value;
        const found = new Map(records.map(({ id, content }) => [id, content.reveal()]));
        for (const { id, says } of written) expect(found.get(id) ?? null).toBe(says);
        expect(found.size + damaged + foreign + newer).toBe(written.length + 2);
        for (const { id, bytes } of written) {
          const path = join(folder, `${id}.record`);
          const isAside = lstatSync(path, { throwIfNoEntry: false }) === undefined;
          expect(bytes.equals(readFileSync(isAside ? `${path}.damaged` : path))).toBe(true);
          if (isAside) expect(found.has(id)).toBe(false);
        }
        expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('not ours');
      }),
    );
  });

  it('say the same after they were read and written', async () => {
    await holds(fc.tuple(draft, receipt), { usual: 500, inEach: 2 }, ([one, other]) => {
      expect(laidOpen(readDraft(one.id, writeDraft(one)))).toEqual(laidOpen(one));
      expect(laidOpen(readReceipt(other.id, writeReceipt(other, true)))).toEqual(laidOpen(other));
    });
  });

  const content = fc.oneof(
    goodContent.map((text) => ({ text, isGood: true })),
    strangeContent.map((text) => ({ text, isGood: false })),
  );
  const contents = fc.uniqueArray(fc.record({ id: fc.uuid(), content }), {
    maxLength: inFolder,
    selector: ({ id }) => id,
  });
  const settings = settingsSchema.parse({
    version: 3,
    sendingPaused: true,
    preferences: { keepReceiptsDays: 365 },
  });

  it('are shown and can be changed, whatever is in those that could be decrypted', async () => {
    await holds(contents, { usual: 4_000, inEach: inFolder / 2 }, async (given) => {
      const disk = new Map(given.map(({ id, content: { text } }) => [id, text]));
      const app = await createAppInMemory({
        settings,
        store: {
          fingerprint: async () => null,
          load: async () =>
            success({
              records: [...disk].map(([id, text]) => ({ id, content: new Sensitive(text) })),
              damaged: 0,
              otherKey: 0,
              newer: 0,
            }),
          put: async (id, text) => {
            disk.set(id, text.reveal());
            return success(null);
          },
          remove: async (ids) => {
            for (const id of ids) disk.delete(id);
            return success(null);
          },
        },
      });
      const call = (name: 'readActivity' | 'saveNote', ...args: readonly unknown[]): unknown =>
        app.call(name, 'activity', pageOf('activity'), args);
      const shown = answers.readActivity.parse(await call('readActivity'));
      const ids = [...shown.drafts, ...shown.receipts].map(({ id }) => id);
      for (const { id, content: one } of given) {
        // What ended more than a year ago is not kept.
        if (one.isGood && disk.has(id)) expect(ids).toContain(id);
        answers.saveNote.parse(await call('saveNote', { id, note: 'a note' }));
      }
      await app.idle();
      for (const [id, text] of disk) {
        if (!ids.includes(id)) continue;
        const written = new Sensitive(text);
        expect((readDraft(id, written) ?? readReceipt(id, written))?.note).toBe('a note');
      }
      // An event names ids of ours and kinds of failures.
      expect(JSON.stringify(app.events).length).toBeLessThan(300 * (app.events.length + 1));
    });
  });
});
