import { once } from 'node:events';
import { z } from 'zod';
import { spawnApp } from '../steps.ts';
import { connectDevTools } from './devtools.ts';

/** The running app. */
export interface RunningApp {
  /** Reloads the open windows with what was built. One with unsent text asks first. */
  readonly reload: () => Promise<void>;
  /** Asks it to quit, and kills it if it does not within ten seconds. */
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
  /** Its exit code; `null` when it was ended. */
  readonly ended: Promise<number | null>;
}

/** Starts the app just as users have it: windows are reloaded through Chromium, and the app knows nothing about it. */
export const startApp = (args: readonly string[]): RunningApp => {
  const child = spawnApp(
    ['--remote-debugging-pipe', ...args],
    ['inherit', 'inherit', 'inherit', 'pipe', 'pipe'],
  );
  const devTools = connectDevTools(child.stdio[3], child.stdio[4]);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    ended,
    reload: async () => {
      const { targetInfos } = targets.parse(await devTools.send('Target.getTargets'));
      for (const { targetId } of targetInfos.filter(({ type }) => type === 'page')) {
        const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
        const { sessionId } = session.parse(attached);
        await devTools.send('Page.reload', {}, sessionId);
        await devTools.send('Target.detachFromTarget', { sessionId });
      }
    },
    stop: async (signal) => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
};

const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const session = z.object({ sessionId: z.string() });
