import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/engine.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-programs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const program = async (name: string, content = 'exec /usr/lib/chromium "$@"'): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${content}\n`);
  await chmod(path, 0o755);
  return path;
};
const path = () => [join(folder, 'nowhere'), '', folder].join(delimiter);

// Elsewhere, the tests of the windows do not run.
describe.skipIf(process.platform !== 'linux')('the Chromium of the system', () => {
  it.each(['chromium-headless-shell', 'chromium', 'chromium-browser'])(
    'is found on the path as %s',
    async (name) => {
      const file = await program(name);
      expect(findChromium(path())).toBe(file);
    },
  );

  it('is the one without anything around its pages, if there are several', async () => {
    await program('chromium');
    const file = await program('chromium-headless-shell');
    expect(findChromium(path())).toBe(file);
  });

  it('may be missing, or no program', async () => {
    expect(findChromium(path())).toBe(null);
    await chmod(await program('chromium'), 0o644);
    await mkdir(join(folder, 'chromium-browser'));
    expect(findChromium(path())).toBe(null);
  });

  it('is not taken from a snap, whether a script or a link leads to it', async () => {
    await program('chromium-browser', 'exec /snap/bin/chromium "$@"');
    await symlink(await program('snap', 'true'), join(folder, 'chromium'));
    expect(findChromium(path())).toBe(null);
  });
});
