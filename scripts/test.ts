import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checks, runChecks } from './check.ts';
import { build, root, runTool } from './steps.ts';

/** Every check and every test; the last line counts them all. Arguments are handed to the test runner. */

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

await mkdir(join(root, 'artifacts'), { recursive: true });
await rm(results, { force: true });

const failedChecks = await runChecks();
console.log('Building…');
await build();
const run = await runTool(
  'vitest',
  ['run', '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', results, ...process.argv.slice(2)],
  { show: true },
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
process.exitCode = failed === 0 ? 0 : 1;
