import { runTool } from './steps.ts';

/** What must be right before anything is run, quickest first. */
export const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types of what both sides know', 'tsc', ['-p', 'src/shared']],
  ['types of the windows', 'tsc', ['-p', 'src']],
  ['types of core', 'tsc', ['-p', 'electron/core']],
  ['types of the main process', 'tsc', ['-p', 'electron']],
  ['types of tests and scripts', 'tsc', ['-p', 'test']],
  ['unused code and dependencies', 'knip', []],
];

/** Runs every check and says how it went. @returns how many failed. */
export const runChecks = async (): Promise<number> => {
  let failed = 0;
  for (const [name, command, args] of checks) {
    const { code, output } = await runTool(command, args);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trimEnd());
  }
  return failed;
};

if (import.meta.main) {
  const failed = await runChecks();
  const unit = await runTool('vitest', ['run', '--project', 'unit', '--reporter', 'dot'], { show: true });
  process.exitCode = failed === 0 && unit.code === 0 ? 0 : 1;
}
