import type { UserData } from '../../support/app/user-data.ts';
import type { Experiment, Row, Sample } from '../experiment.ts';
import { lookAtProcesses, untilIdle } from '../process-tree.ts';
import { startApp } from '../programs.ts';
import { type Kind, userDataWith } from '../records.ts';
import type { World } from '../world.ts';

const start = async (world: World, userData: UserData): Promise<Sample> => {
  const app = await startApp(world, { userData });
  try {
    const { trayMs } = app;
    const loadedMs = await app.eventMs('receipts-loaded');
    await untilIdle(app.pid);
    const { allMiB, cpuMs } = await lookAtProcesses(app.pid);
    return { trayMs, loadedMs, allMiB, cpuMs };
  } finally {
    await app.dispose();
  }
};

/** A start with records of an earlier one, against a start without. */
const withRecords = (count: number, kind: Kind): Experiment => {
  const words = `${count.toLocaleString('en')} ${kind}`;
  const isMost = count === 10_000;
  const row = { against: 'none', by: 'ratio' } as const;
  const rows: readonly Row[] = [
    { ...row, what: `start with ${words}`, of: 'trayMs', unit: 'ms', aim: isMost ? 1.1 : null },
    { ...row, what: `all read, ${words}`, of: 'loadedMs', unit: 'ms', aim: null },
    { ...row, what: `CPU time until at rest, ${words}`, of: 'cpuMs', unit: 'ms', aim: null },
    { ...row, what: `memory with ${words}`, of: 'allMiB', unit: 'MiB', aim: isMost ? 1.3 : null },
  ];
  return {
    name: `growth-${kind.replace(' ', '-')}-${count}`,
    rows,
    open: async (world) => {
      const [full, empty] = [await userDataWith(world, count, kind), await userDataWith(world, 0, kind)];
      return {
        app: () => start(world, full),
        reference: () => start(world, empty),
        dispose: async () => {
          await full.dispose();
          await empty.dispose();
        },
      };
    },
  };
};

const counts = [10, 100, 1_000, 10_000] as const;

export const growth: readonly Experiment[] = (['held drafts', 'receipts'] as const).flatMap((kind) =>
  counts.map((count) => withRecords(count, kind)),
);
