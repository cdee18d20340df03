import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const run = pathToFileURL(resolve(import.meta.dirname, '../../../scripts/setup/run.mjs')).href;
const setUp = `import { endOnSignals, run } from ${JSON.stringify(run)};
endOnSignals();
console.log(process.pid);
await run('sleep', ['60']);
console.log('went on');`;

it.runIf(process.platform !== 'win32')(
  'the set-up ends with what npm has started it by, and with it what it runs',
  { timeout: 30_000 },
  async () => {
    // npm starts scripts by a shell, which gets npm's SIGTERM and does not pass it on.
    const shell = spawn(
      '/bin/sh',
      ['-c', '"$@"; true', 'sh', process.execPath, '--input-type=module', '--eval', setUp],
      {
        env: { ...process.env, npm_lifecycle_event: 'start' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const pid = Number(String((await once(shell.stdout, 'data'))[0]));
    onTestFinished(() => {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // As it should be.
      }
    });
    shell.kill('SIGTERM');
    let said = '';
    shell.stdout.on('data', (chunk) => (said += chunk));
    // All have closed it only when the set-up and its program have ended.
    await once(shell.stdout, 'close');
    // It would take a download that it has ended itself for one that has failed.
    expect(said).toBe('');
    await expect.poll(() => isRunning(pid)).toBe(false);
  },
);

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
