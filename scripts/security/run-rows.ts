import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Control, namesOf, suiteOf } from '../../test/security/control.ts';
import { projectsOf } from '../test-arguments.ts';
import { type Outcome, outcomeOf, type Report } from './outcome.ts';
import { runIn } from './run-in.ts';

/** Runs the tests of some rows, and no others where Vitest can tell them apart. @param folder the project or its copy. */
export const runRows = async (
  rows: readonly Control[],
  folder: string,
  signal: AbortSignal,
): Promise<(row: Control) => Outcome> => {
  const results = join(folder, 'artifacts', 'security-results.json');
  await mkdir(join(folder, 'artifacts'), { recursive: true });
  await rm(results, { force: true });
  const suites = [...new Set(rows.map(suiteOf))];
  const { output } = await runIn(
    [
      join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--reporter', 'json', '--outputFile.json', results, '--silent'],
      ...suites.flatMap(projectsOf),
      ...['--testNamePattern', [...new Set(rows.map(namesOf))].join('|')],
      ...new Set(rows.map(({ shownBy }) => shownBy.file)),
    ],
    { folder, signal, sandbox: suites.some((suite) => suite !== 'unit') },
  );
  const report = await readReport(results);
  return (row) =>
    report === null
      ? { kind: 'broken', words: `Vitest did not run: ${output.trim().slice(-500)}` }
      : outcomeOf(row, report, folder);
};

const readReport = async (path: string): Promise<Report | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Report;
  } catch {
    return null;
  }
};
