import { randomInt } from 'node:crypto';
import { inputsGiven, seedGiven } from './options.ts';

/** So that a change never fails by what it has not changed: `npm test` looks for old faults, `test:fuzz` for new ones. */
const usualSeed = 1_647_036_025;

/** Before the first file of the suite: one seed for all of them, named so that the run can be repeated. */
export const setup = (): void => {
  const seed = seedGiven() ?? (inputsGiven() === null ? usualSeed : randomInt(0x7f_ff_ff_ff));
  process.env.FUZZ_SEED = String(seed);
  console.log(`fuzz: to repeat this run, FUZZ_SEED=${seed}`);
};
