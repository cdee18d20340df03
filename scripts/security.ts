import { type Control, suiteOf } from '../test/security/control.ts';
import { controls } from '../test/security/controls.ts';
import { readSecurityArguments } from './security/arguments.ts';
import { copyProject } from './security/copy.ts';
import { buildCopy, mutate, needsBuild } from './security/mutate.ts';
import { runRows } from './security/run-rows.ts';
import { drawRow, head } from './security/table.ts';
import { sandboxProblem } from './setup/sandbox.mjs';
import { build, root } from './steps.ts';

/**
 * What each security control prevents, and the test that shows it: whether it passes, and with `--mutate` whether it fails
 * without the control.
 */

const stopped = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopped.abort(name));
const { signal } = stopped;

const print = (row: Control, result: string): void =>
  console.log(
    `${drawRow({
      threat: row.threat,
      control: `${row.control} (${row.id})`,
      test: `${row.shownBy.file.replace(/^test\//, '')}: ${row.shownBy.test}`,
      result,
    })}\n`,
  );

/** @returns the rows whose tests did not pass. */
const test = async (rows: readonly Control[]): Promise<readonly Control[]> => {
  if (rows.some((row) => needsBuild(suiteOf(row)))) {
    console.log('Building…');
    await build();
  }
  const outcome = await runRows(rows, root, signal);
  if (signal.aborted) return rows;
  console.log(head);
  for (const row of rows) {
    const result = outcome(row);
    print(row, result.kind === 'passed' ? 'passed' : `${result.kind.toUpperCase()}: ${result.words}`);
  }
  return rows.filter((row) => outcome(row).kind !== 'passed');
};

/** @returns the rows of which it was not shown that their tests notice when the control is gone. */
const mutateAll = async (rows: readonly Control[]): Promise<readonly Control[]> => {
  const copy = await copyProject();
  try {
    if (rows.some((row) => needsBuild(suiteOf(row)))) {
      console.log('Building…');
      const built = await buildCopy(copy, signal);
      if (built.code !== 0 && !signal.aborted) throw new Error(`The build failed.\n${built.output}`);
    }
    console.log('Running the tests with every control in place…');
    // A test that fails anyway shows nothing.
    const usual = await runRows(rows, copy.folder, signal);
    if (signal.aborted) return rows;
    console.log(head);
    const proven = new Set<Control>();
    for (const row of rows) {
      const began = performance.now();
      const before = usual(row);
      const verdict =
        before.kind === 'passed'
          ? (await mutate([row], copy, signal))(row)
          : { kind: 'no proof' as const, words: `not with the control either: ${before.words}` };
      if (signal.aborted) break;
      const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      if (verdict.kind === 'failed') proven.add(row);
      const words = 'words' in verdict ? `: ${verdict.words}` : '';
      print(row, `${verdict.kind === 'failed' ? 'failed' : verdict.kind.toUpperCase()} (${seconds})${words}`);
    }
    return rows.filter((row) => !proven.has(row));
  } finally {
    await copy.dispose();
  }
};

/** @returns the exit code. */
const main = async (): Promise<number> => {
  const asked = readSecurityArguments(process.argv.slice(2), controls);
  if ('problem' in asked) {
    console.error(asked.problem);
    return 2;
  }
  const problem = asked.rows.some((row) => suiteOf(row) !== 'unit') ? await sandboxProblem() : null;
  if (problem !== null) {
    console.error(problem);
    return 1;
  }
  const began = performance.now();
  const wrong = await (asked.mutate ? mutateAll : test)(asked.rows);
  const seconds = Math.round((performance.now() - began) / 1000);
  const result = asked.mutate ? 'fail without their control' : 'pass';
  console.log(`${asked.rows.length - wrong.length} of ${asked.rows.length} tests ${result}, in ${seconds} s`);
  if (signal.aborted) console.log('Stopped.');
  else if (wrong.length > 0) console.log(`Not shown: ${wrong.map(({ id }) => id).join(' ')}`);
  return wrong.length === 0 && !signal.aborted ? 0 : 1;
};

process.exitCode = await main();
