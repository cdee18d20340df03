/** How much is tried, and from which seed; see CONTRIBUTING.md. */

const numberIn = (name: string): number | null => {
  const given = process.env[name];
  if (given === undefined || given === '') return null;
  const number = Number(given);
  if (!Number.isInteger(number)) throw new Error(`${name} is not a whole number: ${given}`);
  return number;
};

/** Of all properties of a run; `null` before one is chosen. */
export const seedGiven = (): number | null => numberIn('FUZZ_SEED');

/** Where one property failed, as its failure says; only for a single test. */
export const pathGiven = (): string | undefined => process.env.FUZZ_PATH || undefined;

/** How many inputs each border gets; `null` for the usual, smaller number of `npm test`. */
export const inputsGiven = (): number | null => numberIn('FUZZ_RUNS');
