import { type EngineName, engines } from './engine.ts';

/** The options of `npm test`. */
export interface TestArguments {
  readonly watch: boolean;
  /** Empty for all of them. */
  readonly suites: readonly string[];
  /** Parts of the paths of test files; empty for all of them. */
  readonly paths: readonly string[];
  /** Matches names of tests. */
  readonly pattern: string | null;
  /** Whether expected files are written again. */
  readonly update: boolean;
  /** What shows the windows in their tests; `null` for the usual one. */
  readonly engine: EngineName | null;
}

interface Known {
  readonly suites: readonly string[];
  /** Paths of the test files, from the root of the project. */
  readonly files: readonly string[];
}

const usage =
  'npm test -- [--watch] [--project SUITE]… [--engine ENGINE] [-t PATTERN] [--update] [PART OF A PATH]…';

/** @returns the options, or a sentence about one that is not understood. */
export const readTestArguments = (
  args: readonly string[],
  known: Known,
): TestArguments | { readonly problem: string } => {
  const suites: string[] = [];
  const paths: string[] = [];
  let watch = false;
  let update = false;
  let pattern: string | null = null;
  let engine: EngineName | null = null;
  // An option and its value may be one word.
  const words = args.flatMap((word) => /^(--\w+)=(.*)$/s.exec(word)?.slice(1) ?? [word]).values();
  for (const word of words) {
    switch (word) {
      case '--watch':
        watch = true;
        break;
      case '-u':
      case '--update':
        update = true;
        break;
      case '-t':
      case '--testNamePattern': {
        pattern = words.next().value ?? null;
        if (pattern === null) return { problem: `${word} needs a part of the name of a test.` };
        break;
      }
      case '--project': {
        const suite = words.next().value;
        if (suite === undefined || !known.suites.includes(suite)) {
          const fault = suite === undefined ? '--project needs a suite.' : `There is no suite ${suite}.`;
          return { problem: `${fault} The suites are ${known.suites.join(', ')}.` };
        }
        suites.push(suite);
        break;
      }
      case '--engine': {
        const name = words.next().value;
        engine = engines.find((known) => known === name) ?? null;
        if (engine === null) return { problem: `--engine needs one of ${engines.join(', ')}.` };
        break;
      }
      default:
        if (word.startsWith('-')) return { problem: `npm test does not know ${word}.\n${usage}` };
        if (known.suites.includes(word)) return { problem: `For the suite ${word}: --project ${word}` };
        if (!known.files.some((file) => file.includes(word)))
          return { problem: `No test file has ${word} in its path.\n${usage}` };
        paths.push(word);
    }
  }
  // Those that are quick enough to run at every change.
  const usual = watch && suites.length === 0 && paths.length === 0 ? ['unit'] : [];
  return { watch, update, engine, pattern, paths, suites: [...suites, ...usual] };
};

/** Which suites have a test to run. */
export const suitesOf = (asked: TestArguments, known: Known): readonly string[] =>
  known.suites.filter(
    (suite) =>
      (asked.suites.length === 0 || asked.suites.includes(suite)) &&
      known.files.some(
        (file) =>
          file.startsWith(`test/${suite}/`) &&
          (asked.paths.length === 0 || asked.paths.some((path) => file.includes(path))),
      ),
  );

/** Arguments of Vitest for a suite: those of its projects that have a part of it are called after it. */
export const projectsOf = (suite: string): readonly string[] => ['--project', `${suite}*`];

/** As arguments of Vitest. */
export const vitestArguments = ({ suites, paths, pattern, update }: TestArguments): readonly string[] => [
  ...suites.flatMap(projectsOf),
  ...(pattern === null ? [] : ['-t', pattern]),
  ...(update ? ['--update'] : []),
  ...paths,
];
