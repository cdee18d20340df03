import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpDebian } from './setup/debian.mjs';
import { ordinaryUser } from './setup/sandbox.mjs';
import { build, root, runTool, toolsEnv } from './steps.ts';
import { readTestArguments, type TestArguments, vitestArguments } from './test-arguments.ts';

/**
 * The tests on Wayland desktops, with each test as it ends: on the desktops of this machine, or with `--release 13` or `14`
 * on those of that release of Debian.
 */

interface Place {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly sandbox: boolean;
}

/** How Vitest is started. */
const placeFor = async (release: string | null): Promise<Place | { readonly problem: string }> => {
  if (release === null) {
    await runTool('node', [join(root, 'scripts', 'setup', 'wayland-desktops.mjs')], { show: true });
    return { command: 'vitest', args: [], env: toolsEnv(), sandbox: true };
  }
  const debian = await setUpDebian(release);
  if ('problem' in debian) return debian;
  // Only root may go there, and then becomes an ordinary user.
  return { ...debian, args: [...debian.args, ...ordinaryUser().prefix, 'vitest'], sandbox: false };
};

const own = process.argv.slice(2);
const at = own.indexOf('--release');
const release = at < 0 ? null : (own[at + 1] ?? '');
const rest = at < 0 ? own : own.toSpliced(at, 2);
const files = (await readdir(join(root, 'test', 'wayland')))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/wayland/${name}`);
const asked = readTestArguments(['--project', 'wayland', ...rest], { suites: ['wayland'], files });

/** @returns the exit code. */
const test = async ({ command, args, ...options }: Place, asked: TestArguments): Promise<number> => {
  console.log('Building…');
  await build();
  const tests = ['run', '--reporter', 'verbose', ...vitestArguments(asked)];
  const { code } = await runTool(command, [...args, ...tests], { ...options, show: true });
  return code;
};

const place = 'problem' in asked ? asked : await placeFor(release);
if ('problem' in place) console.error(place.problem);
process.exitCode = 'problem' in asked || 'problem' in place ? 2 : await test(place, asked);
