import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suiteNames } from '../vitest.config.ts';
import { checks, runChecks } from './check.ts';
import { electronInUse } from './electron.mjs';
import { chromiumForTests, findChromium } from './engine.ts';
import { sandboxProblem } from './setup/sandbox.mjs';
import { build, root, runTool } from './steps.ts';
import { readTestArguments, suitesOf, type TestArguments, vitestArguments } from './test-arguments.ts';

/** Every check and every test, and a last line with the totals; with `--watch`, tests again at every change. */

const results = join(root, 'artifacts', 'test-results.json');

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const readResults = async (): Promise<Results | null> => {
  try {
    return JSON.parse(await readFile(results, 'utf8')) as Results;
  } catch {
    return null;
  }
};

/** What only some suites need, and is large. @returns what keeps these suites from being run. */
const prepare = async (suites: readonly string[]): Promise<string | null> => {
  // All other suites run Electron.
  const problem = suites.some((suite) => !['unit', 'fuzz'].includes(suite)) ? await sandboxProblem() : null;
  if (problem !== null) return problem;
  const install = (file: string, ...args: readonly string[]) =>
    runTool('node', [join(root, 'scripts', 'setup', file), ...args], { show: true });
  // Without its desktops the suite fails, and says what is missing.
  if (suites.includes('wayland')) await install('wayland-desktops.mjs');
  if (suites.includes('package')) await install('package-tools.mjs', '--deb');
  if (!suites.includes('component')) return null;
  const isElectronAsked = process.env.ENGINE === 'electron';
  if (!isElectronAsked && findChromium() === null) await install('chromium.mjs');
  if (chromiumForTests() === null)
    console.log(
      `component: in Electron ${electronInUse().version}${isElectronAsked ? '' : ', since there is no Chromium'}.`,
    );
  return null;
};

/** @returns the exit code. */
const runOnce = async (asked: TestArguments): Promise<number> => {
  await mkdir(join(root, 'artifacts'), { recursive: true });
  await rm(results, { force: true });
  const failedChecks = await runChecks();
  console.log('Building…');
  await build();
  const run = await runTool(
    'vitest',
    [
      ...['run', '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', results],
      ...vitestArguments(asked),
    ],
    { show: true, sandbox: true },
  );

  const counted = await readResults();
  // A file that could not be loaded has failed without a test of its own.
  const brokenFiles =
    counted?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length ?? 0;
  const passed = checks.length - failedChecks + (counted?.numPassedTests ?? 0);
  const failedTests = (counted?.numFailedTests ?? 0) + brokenFiles;
  // A runner that failed without naming a test has still failed.
  const failed = failedChecks + (run.code !== 0 && failedTests === 0 ? 1 : failedTests);
  const skipped = counted?.numPendingTests ?? 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  return failed === 0 ? 0 : 1;
};

/** @returns the exit code. */
const watch = async (asked: TestArguments, suites: readonly string[]): Promise<number> => {
  const ofTheApp = suites.filter((suite) => !['unit', 'fuzz', 'component'].includes(suite));
  if (ofTheApp.length > 0) {
    console.log('Building…');
    await build();
    console.log(`${ofTheApp.join(', ')}: of the app as it is now. Start again when you have changed it.`);
  }
  console.log(
    `Watching ${suites.join(', ')}: q ends it. For other suites: --project ${suiteNames.join('|')}`,
  );
  const { code } = await runTool('vitest', ['watch', ...vitestArguments(asked)], {
    show: true,
    sandbox: true,
  });
  return code;
};

const files = (await readdir(join(root, 'test'), { recursive: true }))
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'));
const known = { suites: suiteNames, files };
const asked = readTestArguments(process.argv.slice(2), known);
if ('problem' in asked) {
  console.error(asked.problem);
  process.exitCode = 2;
} else {
  const suites = suitesOf(asked, known);
  if (asked.engine !== null) process.env.ENGINE = asked.engine;
  const problem = await prepare(suites);
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
  } else {
    process.exitCode = asked.watch ? await watch(asked, suites) : await runOnce(asked);
  }
}
