import { type Control, suiteOf } from '../../test/security/control.ts';

/** The options of `npm run test:security`. */
export interface SecurityArguments {
  readonly mutate: boolean;
  readonly rows: readonly Control[];
}

const usage = 'npm run test:security -- [--mutate] [--suite SUITE]… [ID]…';

/** @returns the options, or a sentence about one that is not understood. */
export const readSecurityArguments = (
  args: readonly string[],
  controls: readonly Control[],
): SecurityArguments | { readonly problem: string } => {
  const known = [...new Set(controls.map(suiteOf))];
  const suites: string[] = [];
  const ids: string[] = [];
  let mutate = false;
  const words = args.flatMap((word) => /^(--\w+)=(.*)$/s.exec(word)?.slice(1) ?? [word]).values();
  for (const word of words) {
    if (word === '--mutate') mutate = true;
    else if (word === '--suite') {
      const suite = words.next().value;
      if (suite === undefined || !known.includes(suite))
        return { problem: `--suite needs one of ${known.join(', ')}.` };
      suites.push(suite);
    } else if (controls.some(({ id }) => id === word)) ids.push(word);
    else return { problem: `There is no control ${word}.\n${usage}` };
  }
  const rows = controls.filter(
    (control) =>
      (ids.length === 0 || ids.includes(control.id)) &&
      (suites.length === 0 || suites.includes(suiteOf(control))),
  );
  return rows.length === 0 ? { problem: 'No control is left.' } : { mutate, rows };
};
