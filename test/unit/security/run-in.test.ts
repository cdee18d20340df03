import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../../../scripts/security/run-in.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (code: string, signal = new AbortController().signal) =>
  runIn(['--eval', code], { folder, sandbox: false, signal });

describe('a program that is run for a control', () => {
  it('is judged by its exit code and output', async () => {
    const ran = await run('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(ran.code).toBe(3);
    expect(ran.output).toContain('out\n');
    expect(ran.output).toContain('err\n');
  });

  it('knows nothing of the Vitest that runs it', async () => {
    expect((await run('console.log(Object.keys(process.env).join())')).output).not.toContain('VITEST');
  });

  it('ends when it is stopped, with what it has started', async () => {
    const stopped = new AbortController();
    const wait = 'setInterval(() => undefined, 1000);';
    const other = `require("node:fs").writeFileSync("started", ""); ${wait}`;
    // The other one has the output too, which is not at its end before both are.
    const start = `require('node:child_process').spawn(process.execPath, ['--eval', '${other}'], { stdio: 'inherit' });`;
    const running = run(`${start} ${wait}`, stopped.signal);
    await expect.poll(() => existsSync(join(folder, 'started'))).toBe(true);
    stopped.abort();
    expect((await running).code).not.toBe(0);
  });
});
