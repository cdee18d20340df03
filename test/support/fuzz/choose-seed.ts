import { randomInt } from 'node:crypto';
import { seedGiven } from './options.ts';

/** Before the first file of the suite: one seed for all of them, named so that the run can be repeated. */
export const setup = (): void => {
  const seed = seedGiven() ?? randomInt(0x7f_ff_ff_ff);
  process.env.FUZZ_SEED = String(seed);
  console.log(`fuzz: to repeat this run, FUZZ_SEED=${seed}`);
};
