import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verdictOf } from '../../../scripts/signatures.ts';
import { root, runTool } from '../../../scripts/steps.ts';

const one = { name: 'one', version: '1.0.0', location: 'node_modules/one' };
const two = { name: 'two', version: '2.0.0', location: 'node_modules/two' };
const installed = [one.location, two.location];
const verdict = (reply: unknown) => verdictOf(JSON.stringify(reply), installed);

/** As npm 11 printed it without a way to Sigstore. */
const unreachable = {
  error: {
    code: 'ENOTFOUND',
    summary:
      'request to https://tuf-repo-cdn.sigstore.dev/15.root.json failed, reason: getaddrinfo ENOTFOUND tuf-repo-cdn.sigstore.dev',
    detail: 'This is a problem related to network connectivity.',
  },
};

describe('what npm says about signatures', () => {
  it('is good when nothing is missing or invalid', () => {
    expect(verdict({ invalid: [], missing: [] })).toEqual({ kind: 'signed' });
  });

  it('is bad when a signature is invalid, even if all others are missing', () => {
    expect(verdict({ invalid: [one], missing: [two] })).toEqual({
      kind: 'wrong',
      problems: [
        'one@1.0.0 has a signature that is not right.',
        'two@2.0.0 has no signature, though others have.',
      ],
    });
  });

  it('is bad when one has none, though others have', () => {
    expect(verdict({ invalid: [], missing: [one] })).toMatchObject({ kind: 'wrong' });
  });

  it('is nothing where a registry passes on no signatures at all', () => {
    expect(verdict({ invalid: [], missing: [one, two] })).toMatchObject({ kind: 'not-checked' });
  });

  it('is nothing where a registry has no keys', () => {
    const summary = 'found no dependencies to audit that were installed from a supported registry';
    expect(verdict({ error: { code: null, summary } })).toMatchObject({ kind: 'not-checked' });
  });

  it('is nothing without a network', () => {
    expect(verdict(unreachable)).toMatchObject({ kind: 'not-checked' });
  });

  it.each(['TUF_REFRESH_METADATA_ERROR', 'E500', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
    'is bad when npm fails in another way: %s',
    (code) => {
      expect(verdict({ error: { code, summary: 'it failed' } })).toEqual({
        kind: 'wrong',
        problems: ['it failed'],
      });
    },
  );

  it.each(['', 'Segmentation fault', '{}'])('is bad when it cannot be understood: “%s”', (output) => {
    expect(verdictOf(output, installed)).toMatchObject({ kind: 'wrong' });
  });
});

// It starts Node, which takes its time on a busy computer.
describe('npm run signatures', { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hushlink-npm-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs it with an npm that prints this. */
  const run = async (reply: unknown, ...args: readonly string[]) => {
    await writeFile(join(folder, 'npm'), `#!/bin/sh\nprintf '%s' '${JSON.stringify(reply)}'\nexit 1\n`, {
      mode: 0o755,
    });
    const env = { ...process.env, PATH: [folder, process.env.PATH ?? ''].join(delimiter) };
    return await runTool(process.execPath, [join(root, 'scripts/signatures.ts'), ...args], { env });
  };

  it('fails for a wrong signature', async () => {
    expect(await run({ invalid: [one], missing: [] })).toMatchObject({ code: 1 });
  });

  it('says without a network that it has checked nothing, and fails only if it is told to', async () => {
    const { code, output } = await run(unreachable);
    expect(output).toMatch(/^– Signatures were not checked: a server was not reached/);
    expect(code).toBe(0);
    expect((await run(unreachable, '--required')).code).toBe(1);
  });

  it('is part of what must pass before a change lands', async () => {
    expect(await readFile(join(root, '.ci/run'), 'utf8')).toMatch(/^npm run signatures$/m);
  });
});
