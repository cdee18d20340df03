import { execFileSync } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordStore } from '../../electron/adapters/record-store.ts';
import { systemClock, systemRandom } from '../../electron/adapters/system.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import type { RecordStore } from '../../electron/core/records/record-store.ts';
import { createFakeKeychain, createFakeRecords, type FakeKeychain } from '../support/fakes/ports.ts';

const a = '0f5a9c0e-4a67-4a39-9d7e-3f0a6c1b2d11';
const b = '7d2c1d3e-5a0b-4a58-8a5e-0d9c3c1f2b10';

let parent: string;
let folder: string;
let keychain: FakeKeychain;
let store: RecordStore;
const open = (): RecordStore =>
  createRecordStore({ folder, keychain, random: systemRandom, clock: systemClock });
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hushlink-records-'));
  folder = join(parent, 'records');
  keychain = createFakeKeychain();
  store = open();
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const path = (id: string): string => join(folder, `${id}.record`);
const put = async (id: string, text: string): Promise<void> => {
  expect(await store.put(id, new Sensitive(text))).toEqual({ ok: true, value: null });
};
/** What another start of the app reads. */
const contents = async (other: RecordStore = open()) => {
  const loaded = await other.load();
  if (!loaded.ok) return loaded.failure;
  const { records, ...faults } = loaded.value;
  return {
    ...faults,
    records: Object.fromEntries(records.map(({ id, content }) => [id, content.reveal()])),
  };
};
const sound = { damaged: 0, otherKey: 0, newer: 0 };

describe.each([
  ['the files', () => store],
  ['their twin for tests', () => createFakeRecords()],
] as const)('records in %s', (_name, make) => {
  it('are kept, replaced and removed', async () => {
    const records = make();
    await records.put(a, new Sensitive('one'));
    await records.put(b, new Sensitive('two'));
    await records.put(a, new Sensitive('three'));
    expect(await contents(records)).toEqual({ ...sound, records: { [a]: 'three', [b]: 'two' } });
    await records.remove([a]);
    expect((await records.remove([a])).ok).toBe(true);
    expect(await contents(records)).toEqual({ ...sound, records: { [b]: 'two' } });
  });

  it('may hold anything', async () => {
    const records = make();
    const text = 'ünïcode \0 🔑 \r\n'.repeat(2_000);
    await records.put(a, new Sensitive(text));
    expect(await contents(records)).toEqual({ ...sound, records: { [a]: text } });
  });
});

describe('the first key', () => {
  const lock = (): string => join(folder, 'data-key.lock');
  const slowly = (): FakeKeychain => {
    const { store: keep } = keychain;
    // Whoever asks in the meantime finds no key.
    keychain.store = async (account, secret) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return await keep(account, secret);
    };
    return keychain;
  };

  it('is made once, however many processes want it at the same time', async () => {
    slowly();
    const stores = [open(), open(), open(), open()];
    const ids = [a, b, a.replace(/1$/, '2'), b.replace(/0$/, '1')];
    const kept = await Promise.all(
      stores.map((process, index) => process.put(ids[index] ?? a, new Sensitive(`text ${index}`))),
    );
    expect(kept.every(({ ok }) => ok)).toBe(true);
    expect(await contents()).toEqual({
      ...sound,
      records: Object.fromEntries(ids.map((id, index) => [id, `text ${index}`])),
    });
    expect((await readdir(folder)).filter((name) => !name.endsWith('.record'))).toEqual([]);
  });

  it('is made when a process that was making it has died', async () => {
    await mkdir(folder);
    // No process has this id: it is beyond what any system gives.
    await writeFile(lock(), '2147483646');
    await put(a, 'after all');
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'after all' } });
    expect(await readdir(folder)).toEqual([`${a}.record`]);
  });

  it('is made when an old lock names a process id that is used by another program now', async () => {
    await mkdir(folder);
    await writeFile(lock(), String(process.pid));
    const tenMinutesAgo = new Date(Date.now() - 600_000);
    await utimes(lock(), tenMinutesAgo, tenMinutesAgo);
    await put(a, 'after all');
    expect(await readdir(folder)).toEqual([`${a}.record`]);
  });

  it('is not made when its lock cannot be written', async () => {
    await writeFile(folder, 'a file where a folder should be');
    expect(await store.put(a, new Sensitive('text'))).toEqual({
      ok: false,
      failure: { kind: 'records-not-saved' },
    });
    expect(keychain.tokens.size).toBe(0);
  });
});

describe('a record on disk', () => {
  it('is encrypted, and only its owner may read it', async () => {
    await put(a, 'canary-content');
    expect((await readFile(path(a))).includes('canary')).toBe(false);
    expect((await stat(path(a))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is different each time it is written', async () => {
    await put(a, 'same');
    const first = await readFile(path(a));
    await put(a, 'same');
    expect((await readFile(path(a))).equals(first)).toBe(false);
  });

  it('is read by the next start', async () => {
    await put(a, 'one');
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'one' } });
  });

  it.each([
    ['its head', 2],
    ['the key it names', 9],
    ['the nonce', 20],
    ['the text', 40],
    ['the tag', -1],
  ])('with one bit of %s changed is never taken for what it was', async (what, serverName) => {
    await put(a, 'a text that is long enough to have a middle');
    await put(b, 'two');
    const bytes = await readFile(path(a));
    const at = serverName < 0 ? bytes.length + serverName : serverName;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path(a), bytes);
    const found = await contents();
    expect(found).toMatchObject({ records: { [b]: 'two' } });
    expect(found).toMatchObject(what === 'the key it names' ? { otherKey: 1 } : { damaged: 1 });
    // Nothing is thrown away.
    expect((await readdir(folder)).filter((name) => name.startsWith(a))).toHaveLength(1);
  });

  it.each([0, 1, 7, 8, 15, 16, 27, 30, 43])(
    'cut off after %i bytes is set aside, and said to be',
    async (length) => {
      await put(a, 'one');
      await put(b, 'two');
      await writeFile(path(a), (await readFile(path(a))).subarray(0, length));
      expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [b]: 'two' } });
      expect(await readdir(folder)).toContain(`${a}.record.damaged`);
      // It is still said at the start after that.
      expect(await contents()).toMatchObject({ damaged: 1 });
    },
  );

  it('under the name of another is set aside', async () => {
    await put(a, 'one');
    await put(b, 'two');
    await copyFile(path(a), path(b));
    expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [a]: 'one' } });
  });

  it('of a newer version stays where it is', async () => {
    await put(a, 'one');
    const bytes = await readFile(path(a));
    bytes[7] = 2;
    await writeFile(path(a), bytes);
    expect(await contents()).toEqual({ ...sound, newer: 1, records: {} });
    expect(await readdir(folder)).toEqual([`${a}.record`]);
  });

  it('that a crash left half written does no harm and is removed', async () => {
    await put(a, 'one');
    await writeFile(`${path(a)}.4711.tmp`, 'half');
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'one' } });
    expect(await readdir(folder)).toEqual([`${a}.record`]);
  });

  it('that a crash left half written is read around where it cannot be removed', async () => {
    await put(a, 'one');
    // Like a file on a disk that is read-only now.
    await mkdir(`${path(a)}.2147483646.tmp`);
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'one' } });
  });

  it('is not affected by other files', async () => {
    await put(a, 'one');
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'one' } });
  });
});

describe('what is no record of ours', () => {
  it.skipIf(process.platform === 'win32')('holds nobody up: a pipe', async () => {
    await put(a, 'one');
    execFileSync('mkfifo', [path(b)]);
    expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [a]: 'one' } });
    expect((await readdir(folder)).sort()).toEqual([`${a}.record`, `${b}.record`].sort());
  });

  it('is not read: a file of two gigabytes', async () => {
    await put(a, 'one');
    await writeFile(path(b), '');
    await truncate(path(b), 1_900_000_000);
    const before = process.memoryUsage().rss;
    expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [a]: 'one' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
  });

  it('is not followed: a link to somewhere else', async () => {
    await put(a, 'one');
    await symlink('/dev/zero', path(b));
    expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [a]: 'one' } });
  });

  it('is not followed: a link to a record kept elsewhere', async () => {
    await put(a, 'one');
    await put(b, 'two');
    await rename(path(b), join(parent, 'elsewhere'));
    await symlink(join(parent, 'elsewhere'), path(b));
    expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [a]: 'one' } });
  });

  it('is left where it is: a folder', async () => {
    await put(a, 'one');
    await mkdir(path(b));
    expect(await contents()).toEqual({ ...sound, damaged: 1, records: { [a]: 'one' } });
    expect((await stat(path(b))).isDirectory()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('is no lock either: a pipe in its place', async () => {
    await mkdir(folder);
    execFileSync('mkfifo', [join(folder, 'data-key.lock')]);
    await put(a, 'one');
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'one' } });
  });
});

describe.skipIf(process.platform === 'win32')('a folder that others may look into', () => {
  it.each(['at the next record', 'when it is read'])('is closed to them %s', async (when) => {
    await mkdir(folder);
    await chmod(folder, 0o755);
    if (when === 'at the next record') await put(a, 'one');
    else await contents();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe('the data key', () => {
  it('is made with the first record, has 32 bytes, and is only in the keychain', async () => {
    expect(keychain.tokens.size).toBe(0);
    await put(a, 'one');
    await put(b, 'two');
    const key = keychain.tokens.get('data-key') ?? '';
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect((await readFile(path(a))).includes(Buffer.from(key, 'base64'))).toBe(false);
  });

  it('is not asked for while there is no record', async () => {
    expect(await contents()).toEqual({ ...sound, records: {} });
    expect(keychain.reads).toEqual([]);
  });

  it('is read once a run', async () => {
    await put(a, 'one');
    const before = keychain.reads.length;
    await put(b, 'two');
    await store.load();
    expect(keychain.reads).toHaveLength(before);
  });

  it('that is gone leaves the records where they are, and new ones get a new key', async () => {
    await put(a, 'one');
    const old = keychain.tokens.get('data-key');
    keychain.tokens.clear();
    store = open();
    expect(await contents(store)).toEqual({ ...sound, otherKey: 1, records: {} });
    await put(b, 'two');
    expect(await contents()).toEqual({ ...sound, otherKey: 1, records: { [b]: 'two' } });
    // With the old key they can be read again.
    if (old !== undefined) keychain.tokens.set('data-key', old);
    expect(await contents()).toEqual({ ...sound, otherKey: 1, records: { [a]: 'one' } });
  });

  it('is not replaced where the keychain holds something else under its name', async () => {
    keychain.tokens.set('data-key', 'not a key');
    expect(await store.put(a, new Sensitive('one'))).toEqual({
      ok: false,
      failure: { kind: 'keychain-failed' },
    });
    expect(keychain.tokens.get('data-key')).toBe('not a key');
  });

  it('in a locked keychain means that nothing is written, and nothing lost', async () => {
    await put(a, 'one');
    store = open();
    keychain.failure = { kind: 'keychain-locked' };
    expect(await store.put(b, new Sensitive('two'))).toEqual({
      ok: false,
      failure: { kind: 'keychain-locked' },
    });
    expect(await contents(store)).toEqual({ kind: 'keychain-locked' });
    expect(await readdir(folder)).toEqual([`${a}.record`]);
    keychain.failure = null;
    expect(await contents(store)).toEqual({ ...sound, records: { [a]: 'one' } });
  });

  it('is not requested again for every record, after the user left it locked', async () => {
    keychain.failure = { kind: 'keychain-locked' };
    for (let count = 0; count < 5; count += 1) await store.put(a, new Sensitive('one'));
    expect(keychain.reads).toHaveLength(1);
  });
});

describe('a folder that cannot be written', () => {
  it('is reported, and the old record is still intact', async () => {
    await put(a, 'one');
    // Not even root can write a file where a folder is.
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    expect(await store.put(a, new Sensitive('two'))).toEqual({
      ok: false,
      failure: { kind: 'records-not-saved' },
    });
    expect(await contents()).toEqual({ kind: 'records-not-read' });
  });
});

describe.skipIf(process.platform === 'win32')('a folder that nobody may enter', () => {
  it.skipIf(process.getuid?.() === 0)('is reported, for whatever is in it counts', async () => {
    await put(a, 'one');
    await chmod(folder, 0o000);
    expect(await contents()).toEqual({ kind: 'records-not-read' });
    await chmod(folder, 0o700);
    expect(await contents()).toEqual({ ...sound, records: { [a]: 'one' } });
  });
});
