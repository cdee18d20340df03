import type { Experiment, Sample } from '../experiment.ts';
import { lookAtProcesses, untilIdle } from '../process-tree.ts';
import { startApp, startReference } from '../programs.ts';
import { userDataWith } from '../records.ts';

const secondsAtRest = 60;
const bare = 'bare Electron app with a tray icon';

const during = async (pid: number, requests: () => number): Promise<Sample> => {
  await untilIdle(pid);
  const [before, requestsBefore] = [await lookAtProcesses(pid), requests()];
  await new Promise((resolve) => setTimeout(resolve, secondsAtRest * 1_000));
  const after = await lookAtProcesses(pid);
  return {
    cpuMs: after.cpuMs - before.cpuMs,
    wakeups: after.wakeups - before.wakeups,
    requests: requests() - requestsBefore,
  };
};

/** A minute in which nobody does anything. */
export const rest: Experiment = {
  name: 'rest',
  maxRounds: 3,
  rows: [
    { what: 'a minute at rest, CPU time', against: bare, of: 'cpuMs', unit: 'ms', by: 'difference', aim: 10 },
    {
      what: 'a minute at rest, wakeups',
      against: bare,
      of: 'wakeups',
      unit: 'count',
      by: 'difference',
      aim: 10,
    },
    {
      what: 'a minute at rest, requests',
      against: bare,
      of: 'requests',
      unit: 'count',
      by: 'difference',
      aim: 0,
    },
  ],
  open: async (world) => {
    const userData = await userDataWith(world, 100, 'receipts');
    return {
      app: async () => {
        const app = await startApp(world, { userData });
        return await during(app.pid, () => world.server.seen.length).finally(app.dispose);
      },
      reference: async () => {
        const reference = await startReference(world);
        return await during(reference.pid, () => 0).finally(reference.dispose);
      },
      dispose: userData.dispose,
    };
  },
};
