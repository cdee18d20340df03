import { runTool } from './steps.ts';
import { projectsOf } from './test-arguments.ts';

/** Checks that must pass before anything is run, quickest first. */
export const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['lockfile', 'node', ['scripts/lockfile.ts']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types of the shared code', 'tsc', ['-p', 'src/shared']],
  ['types of the windows', 'tsc', ['-p', 'src']],
  ['types of core', 'tsc', ['-p', 'electron/core']],
  ['types of the main process', 'tsc', ['-p', 'electron']],
  ['types of tests and scripts', 'tsc', ['-p', 'test']],
  ['unused code and dependencies', 'knip', []],
];

/** @returns the options, or a sentence about one that is not understood. */
export const readCheckArguments = (
  args: readonly string[],
): { readonly fix: boolean } | { readonly problem: string } => {
  const unknown = args.find((word) => word !== '--fix');
  if (unknown === undefined) return { fix: args.length > 0 };
  return { problem: `npm run check does not know ${unknown}.\nnpm run check -- [--fix]` };
};

/** Lets Biome fix what it can; its check then reports the rest. */
const fix = async (): Promise<void> => {
  const { output } = await runTool('biome', ['check', '--write', '.']);
  console.log(
    output
      .trim()
      .split('\n')
      .find((line) => line.startsWith('Checked')) ?? output.trimEnd(),
  );
};

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
  const asked = readCheckArguments(process.argv.slice(2));
  if ('problem' in asked) {
    console.error(asked.problem);
    process.exit(2);
  }
  if (asked.fix) await fix();
  const failed = await runChecks();
  const unit = await runTool('vitest', ['run', ...projectsOf('unit'), '--reporter', 'dot'], { show: true });
  process.exitCode = failed === 0 && unit.code === 0 ? 0 : 1;
}
