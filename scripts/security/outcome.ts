import { join } from 'node:path';
import { type Control, namesOf } from '../../test/security/control.ts';

/** What Vitest writes with its reporter `json`. */
export interface Report {
  readonly testResults: readonly {
    /** The path of the file. */
    readonly name: string;
    /** Why the file could not be run. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

export type Outcome =
  | { readonly kind: 'passed' }
  /** By an expectation of the test. */
  | { readonly kind: 'failed'; readonly words: string }
  /** By anything else, or it did not run. */
  | { readonly kind: 'broken'; readonly words: string };

/** How the tests of a row went. @param folder the project or its copy. */
export const outcomeOf = (control: Control, report: Report, folder: string): Outcome => {
  const { file, test } = control.shownBy;
  const names = new RegExp(namesOf(control), 's');
  const path = join(folder, file).replaceAll('\\', '/');
  const result = report.testResults.find(({ name }) => name.replaceAll('\\', '/') === path);
  const tests = (result?.assertionResults ?? []).filter(
    ({ fullName, status }) => names.test(fullName) && ['passed', 'failed'].includes(status),
  );
  const failures = tests.filter(({ status }) => status === 'failed').flatMap((one) => one.failureMessages);
  const expectation = failures.find((message) => isExpectation.test(message));
  if (expectation !== undefined) return { kind: 'failed', words: firstLine(expectation) };
  const [other = result?.message] = failures;
  if (other) return { kind: 'broken', words: firstLine(other) };
  if (tests.length === 0) return { kind: 'broken', words: `no test ran that is called: ${test}` };
  return { kind: 'passed' };
};

/** Those of `expect.poll` and of promises are plain errors. */
const isExpectation = /^(AssertionError\b|Error: (expected |promise (resolved|rejected) ))/;

/** Colours are of no use in a table. */
const firstLine = (message: string): string =>
  message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how colours are written.
    .replace(/\u001b\[[\d;]*m/g, '')
    .replace(/^(Assertion)?Error: /, '')
    .trim()
    .split('\n', 1)[0] ?? '';
