import fc from 'fast-check';
import { inputsGiven, pathGiven, seedGiven } from './options.ts';

export interface Amount {
  /** How many inputs `npm test` tries. */
  readonly usual: number;
  /** How many inputs one run of the property tries; 1 if not given. */
  readonly inEach?: number;
  /** Where an input is slow: the share of the asked number that is tried. 1 if not given. */
  readonly part?: number;
}

/** An input that takes longer hangs. */
const hangsAfterMs = 10_000;

const runsFor = ({ usual, inEach = 1, part = 1 }: Amount): number => {
  const asked = inputsGiven();
  return Math.max(1, Math.ceil((asked === null ? usual : asked * part) / inEach));
};

/** What was thrown in passing, where nobody waited for it. */
const unheard: unknown[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'] as const)
  process.on(event, (reason: unknown) => void unheard.push(reason));

/**
 * Tries a property on generated inputs. Fails with the seed, the path and the smallest input that was found.
 * @param property throws, rejects or never ends where the input shows a fault.
 */
export const holds = async <Input>(
  inputs: fc.Arbitrary<Input>,
  amount: Amount,
  property: (input: Input) => Promise<void> | void,
): Promise<void> => {
  const path = pathGiven();
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      await property(input);
      // Node reports a rejection that nobody hears once its turn is over.
      await new Promise((resolve) => setImmediate(resolve));
      const [reason] = unheard.splice(0);
      if (reason !== undefined) throw reason;
    }),
    {
      numRuns: runsFor(amount),
      seed: seedGiven() ?? Date.now(),
      timeout: hangsAfterMs,
      ...(path === undefined ? {} : { path, endOnFailure: true }),
    },
  );
};
