import type { Experiment, Sample } from '../experiment.ts';
import { lookAtProcesses, untilIdle } from '../process-tree.ts';
import { type Started, startApp, startReference } from '../programs.ts';

const bare = 'bare Electron app with a tray icon';

const atRest = async ({ pid, trayMs }: Started): Promise<Sample> => {
  await untilIdle(pid);
  const { mainMiB, allMiB, cpuMs } = await lookAtProcesses(pid);
  return { trayMs, mainMiB, allMiB, cpuMs };
};

/** From nothing to an icon that can be used, and what the app costs then. */
export const start: Experiment = {
  name: 'start',
  rows: [
    {
      what: 'start to tray icon with its menu',
      against: bare,
      of: 'trayMs',
      unit: 'ms',
      by: 'ratio',
      aim: 1.05,
    },
    { what: 'icon to hotkey', against: 'nothing', of: 'hotkeyMs', unit: 'ms', by: 'difference', aim: 100 },
    { what: 'CPU time until at rest', against: bare, of: 'cpuMs', unit: 'ms', by: 'ratio', aim: null },
    { what: 'memory of the main process', against: bare, of: 'mainMiB', unit: 'MiB', by: 'ratio', aim: 1.05 },
    { what: 'memory of all processes', against: bare, of: 'allMiB', unit: 'MiB', by: 'ratio', aim: 1 },
  ],
  open: async (world) => ({
    app: async () => {
      const app = await startApp(world);
      try {
        const hotkeyMs = Math.max(0, (await app.eventMs('hotkey')) - app.trayMs);
        return { ...(await atRest(app)), hotkeyMs };
      } finally {
        await app.dispose();
      }
    },
    reference: async () => {
      const reference = await startReference(world);
      try {
        return { ...(await atRest(reference)), hotkeyMs: 0 };
      } finally {
        await reference.dispose();
      }
    },
    dispose: async () => undefined,
  }),
};
