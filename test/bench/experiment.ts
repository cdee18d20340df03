import type { World } from './world.ts';

/** What one run of one side measured, by name. */
export type Sample = Readonly<Record<string, number>>;
export type Unit = 'ms' | 'MiB' | 'count';

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly against: string;
  /** The name of the value in both samples. */
  readonly of: string;
  readonly unit: Unit;
  /**
   * `ratio` of the medians; `p95 of the difference` in the row's unit; `difference` of the medians, where the reference may be
   * zero.
   */
  readonly by: 'ratio' | 'difference' | 'p95 of the difference';
  /** At most; `null` where there is none. */
  readonly aim: number | null;
}

/** The app and what it is compared with, ready to be measured in turn. */
export interface Sides {
  readonly app: () => Promise<Sample>;
  readonly reference: () => Promise<Sample>;
  readonly dispose: () => Promise<void>;
}

export interface Experiment {
  /** For the command line. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Of what takes long; otherwise as many as are asked for. */
  readonly maxRounds?: number;
  readonly open: (world: World) => Promise<Sides>;
}

export interface Measured {
  readonly experiment: Experiment;
  readonly app: readonly Sample[];
  readonly reference: readonly Sample[];
}

/** Measures both sides in turn, so that a busy moment of the machine falls on both, and each is first half of the time. */
export const measure = async (experiment: Experiment, world: World, rounds: number): Promise<Measured> => {
  const app: Sample[] = [];
  const reference: Sample[] = [];
  const sides = await experiment.open(world);
  try {
    for (let round = 0; round < Math.min(rounds, experiment.maxRounds ?? rounds); round += 1) {
      const measureApp = async () => void app.push(await sides.app());
      const measureReference = async () => void reference.push(await sides.reference());
      const order = round % 2 === 0 ? [measureApp, measureReference] : [measureReference, measureApp];
      for (const measureSide of order) await measureSide();
    }
  } finally {
    await sides.dispose();
  }
  return { experiment, app, reference };
};
