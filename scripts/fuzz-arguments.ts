/** The options of `npm run test:fuzz`, as the tests and Vitest take them. */
export interface FuzzArguments {
  readonly env: Readonly<Record<string, string>>;
  readonly vitest: readonly string[];
}

const usage =
  'npm run test:fuzz -- [--runs COUNT] [--seed SEED] [--path PATH] [-t PATTERN] [PART OF A PATH]…';
const usualRuns = '10000';

/** By option, the variable that says it to the tests. */
const variables: ReadonlyMap<string, string> = new Map([
  ['--runs', 'FUZZ_RUNS'],
  ['--seed', 'FUZZ_SEED'],
  ['--path', 'FUZZ_PATH'],
]);

/** @returns the options, or a sentence about one that is not understood. */
export const readFuzzArguments = (args: readonly string[]): FuzzArguments | { readonly problem: string } => {
  const env: Record<string, string> = { FUZZ_RUNS: usualRuns };
  const vitest: string[] = [];
  // An option and its value may be one word.
  const words = args.flatMap((word) => /^(--\w+)=(.*)$/s.exec(word)?.slice(1) ?? [word]).values();
  for (const word of words) {
    const variable = variables.get(word);
    if (variable === undefined && word !== '-t') {
      if (word.startsWith('-')) return { problem: `npm run test:fuzz does not know ${word}.\n${usage}` };
      vitest.push(word);
      continue;
    }
    const value = words.next().value;
    const isNumber = /^-?\d+$/.test(value ?? '');
    if (value === undefined || ((word === '--runs' || word === '--seed') && !isNumber))
      return {
        problem: `${word} needs a ${word === '--path' || word === '-t' ? 'value' : 'number'}.\n${usage}`,
      };
    if (variable === undefined) vitest.push('-t', value);
    else env[variable] = value;
  }
  return { env, vitest };
};
