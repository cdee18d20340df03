import type * as files from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecordStore } from '../../../electron/adapters/record-store.ts';
import { systemClock, systemRandom } from '../../../electron/adapters/system.ts';
import { writeDurably } from '../../../electron/adapters/write-durably.ts';
import { createFakeKeychain } from '../../support/fakes/ports.ts';

/** What a disk is told, in this order, and whether it can be flushed. */
const disk = vi.hoisted(() => ({ told: [] as string[], isBroken: (_path: string): boolean => false }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof files>();
  const noted =
    <Args extends readonly unknown[], Value>(what: string, work: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      const value = await work(...args);
      disk.told.push(what);
      return value;
    };
  return {
    ...real,
    open: async (...args: Parameters<typeof files.open>): Promise<FileHandle> => {
      const file = await real.open(...args);
      const path = String(args[0]);
      const flush = file.sync.bind(file);
      file.writeFile = noted(`write ${basename(path)}`, file.writeFile.bind(file));
      file.sync = noted(`flush ${basename(path)}`, async () => {
        if (disk.isBroken(path)) throw new Error('EIO');
        await flush();
      });
      return file;
    },
    rename: async (from: string, to: string): Promise<void> =>
      noted(`rename to ${basename(to)}`, real.rename)(from, to),
    rm: async (path: string, options: Parameters<typeof files.rm>[1]): Promise<void> =>
      noted(`remove ${basename(path)}`, real.rm)(path, options),
  };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-disk-'));
  disk.told = [];
  disk.isBroken = () => false;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('after a power failure', () => {
  const temporary = `settings.json.${process.pid}.tmp`;

  it('a file has its new content or its old one, and what was said to be written is there', async () => {
    await writeDurably(join(folder, 'settings.json'), 'new');
    expect(disk.told).toEqual([
      `remove ${temporary}`,
      `write ${temporary}`,
      `flush ${temporary}`,
      'rename to settings.json',
      `flush ${basename(folder)}`,
    ]);
  });

  it('a record that was said to be removed does not come back', async () => {
    const store = createRecordStore({
      folder,
      keychain: createFakeKeychain(),
      random: systemRandom,
      clock: systemClock,
    });
    await store.remove(['one', 'two']);
    expect(disk.told).toEqual(['remove one.record', 'remove two.record', `flush ${basename(folder)}`]);
  });
});

describe.skipIf(process.platform === 'win32')('to other users of the computer', () => {
  it('files and the folders made for them are closed', async () => {
    const path = join(folder, 'made', 'settings.json');
    await writeDurably(path, 'new');
    const modes = await Promise.all(
      [path, join(folder, 'made')].map(async (made) => (await stat(made)).mode),
    );
    expect(modes.map((mode) => mode & 0o777)).toEqual([0o600, 0o700]);
  });
});

/** `null` if there was none. */
const failureOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

describe.skipIf(process.platform === 'win32')('on a disk that fails', () => {
  it('a file keeps its old content if the new one cannot be flushed', async () => {
    const path = join(folder, 'settings.json');
    await writeFile(path, 'old');
    disk.isBroken = (flushed) => flushed.endsWith('.tmp');
    expect(await failureOf(writeDurably(path, 'new'))).toBe('EIO');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('nothing is said to be written if its name cannot be flushed', async () => {
    disk.isBroken = (flushed) => flushed === folder;
    expect(await failureOf(writeDurably(join(folder, 'settings.json'), 'new'))).toBe('EIO');
  });
});
