import type { Desktop } from '../desktop/desktop.ts';
import { nothing, sum, type Tally } from './bench.ts';
import {
  bitFlipped,
  diskFullWhileDraining,
  diskFullWhileEnqueuing,
  newerVersion,
  olderVersion,
  readOnlyWhileDraining,
  swapped,
  truncated,
} from './disks.ts';
import { killWhileDraining, killWhileEnqueuing } from './kills.ts';
import { keyDeleted, keyringGone, keyringLocked, manyDrafts, serverFaults, twoAtOnce } from './others.ts';

/** One row of the table. */
export interface FaultCase {
  readonly name: string;
  /** How often it happens in a whole run, and in the quick one of every test run. */
  readonly times: number;
  readonly quickly: number;
  readonly once: (desktop: Desktop, isQuick: boolean) => Promise<Tally>;
}

export const faultCases: readonly FaultCase[] = [
  { name: 'killed while drafts are made', times: 100, quickly: 10, once: killWhileEnqueuing },
  { name: 'killed while drafts are sent', times: 100, quickly: 10, once: killWhileDraining },
  {
    name: 'disk full while drafts are made',
    times: 3,
    quickly: 1,
    once: diskFullWhileEnqueuing,
  },
  {
    name: 'disk full while drafts are sent',
    times: 5,
    quickly: 1,
    once: diskFullWhileDraining,
  },
  {
    name: 'folder read-only while drafts are sent',
    times: 5,
    quickly: 1,
    once: readOnlyWhileDraining,
  },
  { name: 'records cut short', times: 5, quickly: 1, once: truncated },
  { name: 'records with one bit flipped', times: 5, quickly: 1, once: bitFlipped },
  { name: 'records swapped with each other', times: 3, quickly: 1, once: swapped },
  { name: 'records of an older version', times: 1, quickly: 1, once: olderVersion },
  { name: 'records of a newer version', times: 1, quickly: 1, once: newerVersion },
  { name: 'keyring locked', times: 1, quickly: 0, once: keyringLocked },
  { name: 'keyring gone', times: 1, quickly: 1, once: keyringGone },
  { name: 'key deleted from the keyring', times: 1, quickly: 1, once: keyDeleted },
  { name: 'two starts at once', times: 10, quickly: 1, once: twoAtOnce },
  {
    name: 'server faults of every kind',
    times: 1,
    quickly: 1,
    once: (desktop, isQuick) =>
      isQuick ? serverFaults(desktop, ['drop', 'status', 'garbage', 'stall', 'page']) : serverFaults(desktop),
  },
  {
    name: 'very many drafts',
    times: 1,
    quickly: 1,
    once: (desktop, isQuick) => manyDrafts(desktop, isQuick ? 200 : 10_000),
  },
];

/** Runs a fault as often as asked for. */
export const runFault = async (
  { once }: FaultCase,
  desktop: Desktop,
  times: number,
  isQuick: boolean,
): Promise<Tally> => {
  let tally = nothing;
  for (let time = 0; time < times; time += 1) tally = sum(tally, await once(desktop, isQuick));
  return tally;
};
