import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataKeyAccount } from '../../electron/adapters/data-key.ts';
import { sealRecord } from '../../electron/adapters/sealed-record.ts';
import { systemRandom } from '../../electron/adapters/system.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { type Draft, keptByUser } from '../../electron/core/drafts/draft.ts';
import { writeDraft } from '../../electron/core/drafts/draft-record.ts';
import { writeReceipt } from '../../electron/core/receipts/receipt-record.ts';
import { recordsFolder } from '../support/app/records.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { draftOf } from '../support/fakes/outbox-fixture.ts';
import { receiptOf } from '../support/fakes/receipt-fixture.ts';
import type { World } from './world.ts';

export type Kind = 'held drafts' | 'waiting drafts' | 'receipts';

/** A user-data folder as an earlier start has left it. */
export const userDataWith = async (
  { desktop, server }: World,
  count: number,
  kind: Kind,
): Promise<UserData> => {
  const userData = await createUserData(settingsFor(server.url));
  const folder = recordsFolder(userData.folder);
  await mkdir(folder, { mode: 0o700 });
  const key = await dataKey(desktop.keyring);
  for (let number = 0; number < count; number += 1) {
    const id = randomUUID();
    const content = contentOf(id, kind, server.url, number);
    await writeFile(join(folder, `${id}.record`), sealRecord(content, id, key, systemRandom));
  }
  return userData;
};

const contentOf = (id: string, kind: Kind, server: string, number: number): Sensitive => {
  const at = Date.now() - 3_600_000 + number;
  if (kind === 'receipts') {
    // They have ended, so that nothing is asked of the server.
    return writeReceipt(
      receiptOf(id, { madeAt: at, madeWith: { server }, state: 'revealed', stateSince: at, link: null }, at),
      true,
    );
  }
  const state: Partial<Draft> = kind === 'held drafts' ? keptByUser : {};
  return writeDraft(
    draftOf(id, { secret: new Sensitive(`secret ${id}`), madeWith: { server }, savedAt: at, ...state }),
  );
};

const dataKey = async (keyring: World['desktop']['keyring']): Promise<Uint8Array> => {
  const stored = await keyring.lookup('Hushlink', dataKeyAccount);
  if (stored !== null) return Buffer.from(stored, 'base64');
  const made = randomBytes(32);
  await keyring.store('Hushlink', dataKeyAccount, made.toString('base64'));
  return made;
};
