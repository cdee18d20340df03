import { readFuzzArguments } from './fuzz-arguments.ts';
import { runTool, toolsEnv } from './steps.ts';

/** The fuzz tests, with more inputs than `npm test` gives them. */

const asked = readFuzzArguments(process.argv.slice(2));
if ('problem' in asked) {
  console.error(asked.problem);
  process.exitCode = 2;
} else {
  const { code } = await runTool(
    'vitest',
    ['run', '--project', 'fuzz', '--reporter', 'verbose', ...asked.vitest],
    { show: true, env: { ...toolsEnv(), ...asked.env } },
  );
  process.exitCode = code;
}
