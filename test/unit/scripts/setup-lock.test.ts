import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const lockFile = pathToFileURL(resolve(import.meta.dirname, '../../../scripts/setup/file-lock.mjs')).href;
/** Says when it has the lock, and has it until its input ends. */
const setUp = `import { once } from 'node:events';
import { withFileLock } from ${JSON.stringify(lockFile)};
await withFileLock(async () => {
  console.log('has it');
  await once(process.stdin.resume(), 'end');
});`;

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-up-lock-'));
  lock = join(folder, `hushlink-set-up-${userInfo().username}.lock`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (): ChildProcess => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', setUp], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};
const firstLine = async (stream: NodeJS.ReadableStream | null): Promise<string> =>
  String((await once(stream ?? process.stdin, 'data'))[0]).trim();

describe.runIf(process.platform !== 'win32')('the lock of the set-up', { timeout: 30_000 }, () => {
  it('makes a second set-up wait for the first, and say so', async () => {
    const first = start();
    expect(await firstLine(first.stdout)).toBe('has it');
    const second = start();
    expect(await firstLine(second.stderr)).toBe('Waiting for another set-up to finish…');
    first.stdin?.end();
    expect(await firstLine(second.stdout)).toBe('has it');
    second.stdin?.end();
    await once(second, 'exit');
    expect(existsSync(lock)).toBe(false);
  });

  it('that a killed set-up has left is taken over', async () => {
    const killed = start();
    await firstLine(killed.stdout);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(existsSync(lock)).toBe(true);
    expect(await firstLine(start().stdout)).toBe('has it');
  });

  it('that a killed set-up has left is taken over although its number is another program’s by now', async () => {
    const other = start();
    await firstLine(other.stdout);
    const [, began = ''] = (await readFile(lock, 'utf8')).split(' ');
    expect(began).not.toBe('');
    other.stdin?.end();
    await once(other, 'exit');
    // This process runs, and began at another time than the one that left the lock.
    await writeFile(lock, `${process.pid} ${began}`);
    expect(await firstLine(start().stdout)).toBe('has it');
  });

  it('of an older set-up, which has no time in it, is left to its process', async () => {
    await writeFile(lock, String(process.pid));
    const second = start();
    expect(await firstLine(second.stderr)).toBe('Waiting for another set-up to finish…');
    await rm(lock);
    expect(await firstLine(second.stdout)).toBe('has it');
  });
});
