import type { Experiment, Sample } from '../experiment.ts';
import { lookAtProcesses, untilIdle } from '../process-tree.ts';
import { type Started, startApp, startReference } from '../programs.ts';
import type { World } from '../world.ts';
import { keysyms } from '../x-probe.ts';

const bare = 'bare window with a static page';

/** From a click on the icon to a window that has the keys. */
const click = async ({ x, tray }: World): Promise<number> => {
  await x.windowsClosed();
  const before = performance.now();
  await tray.click();
  await x.newWindowFocused();
  return performance.now() - before;
};

const closeWindow = async ({ x }: World): Promise<void> => {
  await x.press(keysyms.escape);
  await x.windowsClosed();
};

const lookAt = async (world: World, { pid }: Started): Promise<Sample> => {
  await untilIdle(pid);
  const firstMs = await click(world);
  await untilIdle(pid);
  const { allMiB } = await lookAtProcesses(pid);
  await closeWindow(world);
  await untilIdle(pid);
  const againMs = await click(world);
  return { firstMs, againMs, allMiB };
};

export const quickShare: Experiment = {
  name: 'window',
  rows: [
    { what: 'click to Quick share, first', against: bare, of: 'firstMs', unit: 'ms', by: 'ratio', aim: 1.2 },
    { what: 'click to Quick share, again', against: bare, of: 'againMs', unit: 'ms', by: 'ratio', aim: 1 },
    {
      what: 'memory of all with Quick share',
      against: bare,
      of: 'allMiB',
      unit: 'MiB',
      by: 'ratio',
      aim: 1.15,
    },
  ],
  open: async (world) => ({
    app: async () => {
      const app = await startApp(world);
      return await lookAt(world, app).finally(app.dispose);
    },
    reference: async () => {
      const reference = await startReference(world);
      return await lookAt(world, reference).finally(reference.dispose);
    },
    dispose: async () => undefined,
  }),
};
