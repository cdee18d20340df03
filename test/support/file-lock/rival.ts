import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { withFileLock } from '../../../electron/adapters/file-lock.ts';
import { toRival } from './wire.ts';

/** A process that wants the locks it is sent, all at once, and answers with those under which it was not alone. */

const staleAfterMs = 120_000;

const isAloneUnder = async (lock: string): Promise<boolean> =>
  await withFileLock(lock, staleAfterMs, async () => {
    const inside = `${lock}-inside`;
    try {
      await writeFile(inside, '', { flag: 'wx' });
    } catch {
      return false;
    }
    // Long enough for another to come in if it can.
    await wait(5);
    await rm(inside, { force: true });
    return true;
  });

process.on('message', async (message) => {
  const { locks } = toRival.parse(message);
  const shared = await Promise.all(locks.map(async (lock) => ((await isAloneUnder(lock)) ? [] : [lock])));
  process.send?.({ shared: shared.flat() });
});
