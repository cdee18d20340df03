import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { withFileLock } from '../../../electron/adapters/file-lock.ts';
import { fromRival } from '../../support/file-lock/wire.ts';

const staleAfterMs = 120_000;
const rivalFile = resolve(import.meta.dirname, '../../support/file-lock/rival.ts');

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-lock-'));
  lock = join(folder, 'data-key.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The id of a process that has ended. */
const ended = (): string => String(spawnSync(process.execPath, ['--version']).pid);

const startRival = (): ChildProcess => {
  const rival = fork(rivalFile, { execArgv: ['--no-warnings'] });
  onTestFinished(() => void rival.kill());
  return rival;
};

describe('a file lock', () => {
  it.skipIf(process.platform === 'win32')(
    'and the folder made for it are closed to other users of the computer',
    async () => {
      const made = join(folder, 'records');
      const inside = join(made, 'data-key.lock');
      const modes = await withFileLock(inside, staleAfterMs, () =>
        Promise.all([inside, made].map(async (path) => (await stat(path)).mode & 0o777)),
      );
      expect(modes).toEqual([0o600, 0o700]);
    },
  );

  it('left by a process that has ended goes to one waiting process at a time', {
    timeout: 120_000,
  }, async () => {
    const rivals = Array.from({ length: 4 }, startRival);
    const nobody = ended();
    for (const round of Array.from({ length: 15 }, (_, index) => index)) {
      const locks = Array.from({ length: 20 }, (_, index) => join(folder, `${round}-${index}.lock`));
      await Promise.all(locks.map((each) => writeFile(each, nobody)));
      const answers = rivals.map(async (rival) => fromRival.parse((await once(rival, 'message'))[0]).shared);
      for (const rival of rivals) rival.send({ locks });
      expect((await Promise.all(answers)).flat()).toEqual([]);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over even if a process ended while it was doing so', async () => {
    const nobody = ended();
    await writeFile(lock, nobody);
    const { ino, mtimeNs } = await stat(lock, { bigint: true });
    // What it leaves is the right to replace this very file.
    await writeFile(`${lock}.${ino.toString(36)}-${mtimeNs.toString(36)}`, nobody);
    expect(await withFileLock(lock, staleAfterMs, () => readFile(lock, 'utf8'))).toBe(String(process.pid));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over when it is older than any work can take, and its late owner leaves the new one alone', async () => {
    const begun = Promise.withResolvers<void>();
    const takenOver = Promise.withResolvers<void>();
    const late = withFileLock(lock, staleAfterMs, async () => {
      begun.resolve();
      await takenOver.promise;
    });
    await begun.promise;
    await withFileLock(lock, 0, async () => {
      takenOver.resolve();
      await late;
      expect(await readdir(folder)).toEqual(['data-key.lock']);
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is released when the work fails', async () => {
    const failing = withFileLock(lock, staleAfterMs, () => Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toThrow('disk full');
    expect(await readdir(folder)).toEqual([]);
  });
});
