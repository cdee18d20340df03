import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataKeyAccount } from '../../../electron/adapters/data-key.ts';
import { openRecord } from '../../../electron/adapters/sealed-record.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type { KeyringProbe } from '../desktop/keyring.ts';

/** A record as it is on disk, decrypted. */
export interface DiskRecord {
  readonly id: string;
  readonly kind: 'draft' | 'receipt';
  readonly state: string;
  readonly madeFrom: string | null;
  /** Of a draft. */
  readonly secret?: string;
  readonly lostReplies?: number;
  /** Of a receipt. */
  readonly link?: string | null;
  readonly mayHaveDuplicate?: boolean;
}

export const recordsFolder = (userData: string): string => join(userData, 'records');

/** All records of a user-data folder, read with the key in the keyring. @throws when one cannot be read. */
export const readRecords = async (
  userData: string,
  keyring: KeyringProbe,
): Promise<readonly DiskRecord[]> => {
  const folder = recordsFolder(userData);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.record'));
  if (names.length === 0) return [];
  const key = Buffer.from((await keyring.lookup('Hushlink', dataKeyAccount)) ?? '', 'base64');
  return await Promise.all(
    names.map(async (name) => {
      const id = name.slice(0, -'.record'.length);
      const opened = openRecord(await readFile(join(folder, name)), id, key);
      if (!(opened instanceof Sensitive)) throw new Error(`the record ${id} is ${opened}`);
      return { id, ...JSON.parse(opened.reveal()) } as DiskRecord;
    }),
  );
};
