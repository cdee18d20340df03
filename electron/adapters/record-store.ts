import { chmod, lstat, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordsFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Bytes } from '../../src/shared/units.ts';
import type { Clock, Random } from '../core/base/ports.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import type { Keychain } from '../core/profiles/index.ts';
import type { RecordStore } from '../core/records/index.ts';
import { createDataKey } from './data-key.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readBounded } from './read-bounded.ts';
import { openRecord, sealRecord } from './sealed-record.ts';
import { flushFolder, isLeftover, writeDurably } from './write-durably.ts';

interface RecordStoreOptions {
  /** Created on first write. */
  readonly folder: string;
  readonly keychain: Keychain;
  readonly random: Random;
  readonly clock: Clock;
}

const ending = '.record';
const idOf = /^([0-9a-f-]{36})\.record$/;
const readAtOnce = 64;
/** Far above the largest record: a text, a passphrase and a note, all fully escaped in JSON. */
const maxBytes: Bytes = 1_000_000;

/**
 * One file per record, `ID.record`, encrypted with a key that only the keychain holds. Every change is atomic. Unreadable
 * files are never deleted.
 */
export const createRecordStore = ({ folder, keychain, random, clock }: RecordStoreOptions): RecordStore => {
  const dataKey = createDataKey({ keychain, random, clock, lock: join(folder, 'data-key.lock') });
  const queue = createSerialQueue();
  const pathOf = (id: string): string => join(folder, `${id}${ending}`);

  const write = async (work: () => Promise<void>): Promise<Result<null, RecordsFailure>> => {
    try {
      await work();
      return success(null);
    } catch {
      return failed({ kind: 'records-not-saved' });
    }
  };

  const load: RecordStore['load'] = async () => {
    await closeToOthers(folder);
    const names = await namesIn(folder);
    if (names === null) return failed({ kind: 'records-not-read' });
    // Left half written by a crash; the record itself is still intact. On a disk that is read-only now, they stay.
    const leftovers = names.filter(isLeftover);
    await Promise.all(
      leftovers.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)),
    );
    const ids = names.map((name) => idOf.exec(name)?.[1]).filter((id) => id !== undefined);
    const found: { readonly id: string; readonly content: Sensitive }[] = [];
    const faults = {
      damaged: names.filter((name) => name.endsWith('.damaged')).length,
      otherKey: 0,
      newer: 0,
    };
    if (ids.length === 0) return success({ records: found, ...faults });
    const key = await dataKey.get('asked');
    if (!key.ok) return key;

    const read = async (id: string): Promise<void> => {
      const bytes = await readRecord(pathOf(id));
      const opened = bytes === null ? 'damaged' : openRecord(bytes, id, key.value);
      if (opened instanceof Sensitive) {
        found.push({ id, content: opened });
        return;
      }
      faults[opened] += 1;
      // A file we cannot read now may be readable later, and what is not our file is not ours to rename.
      if (opened === 'damaged' && bytes !== null)
        await rename(pathOf(id), `${pathOf(id)}.damaged`).catch(() => undefined);
    };
    for (let from = 0; from < ids.length; from += readAtOnce) {
      await Promise.all(ids.slice(from, from + readAtOnce).map(read));
    }
    return success({ records: found, ...faults });
  };

  return {
    load: () => queue.run(load),
    put: (id, content) =>
      queue.run(async () => {
        const key = await dataKey.get('in-passing');
        if (!key.ok) return key;
        return await write(async () => {
          await closeToOthers(folder);
          await writeDurably(pathOf(id), sealRecord(content, id, key.value, random));
        });
      }),
    fingerprint: async (text) => {
      const key = await dataKey.get('in-passing');
      return key.ok ? fingerprintOf(text, key.value) : null;
    },
    remove: (ids) =>
      queue.run(() =>
        write(async () => {
          for (const id of ids) await rm(pathOf(id), { force: true });
          if (ids.length > 0) await flushFolder(folder);
        }),
      ),
  };
};

/** None, while there is no folder. @returns `null` if the folder cannot be read: whatever is in it counts. */
const namesIn = (folder: string): Promise<readonly string[] | null> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : null));

/** SECURITY(no-linked-records): a symbolic link among the records could point anywhere and is not ours. */
const readRecord = async (path: string): Promise<Uint8Array | null> => {
  try {
    return (await lstat(path)).isFile() ? await readBounded(path, maxBytes) : null;
  } catch {
    return null;
  }
};

/**
 * SECURITY(open-folder-closed): a folder restored from an old backup or created by hand may be open to other users of this
 * computer.
 */
const closeToOthers = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const found = await stat(folder).catch(() => null);
  // It may belong to another user, and only they can close it; its contents are encrypted.
  if (found?.isDirectory() && (found.mode & 0o077) !== 0) await chmod(folder, 0o700).catch(() => undefined);
};
