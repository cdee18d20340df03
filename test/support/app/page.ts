import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { connectDevTools } from '../../../scripts/dev/devtools.ts';
import { waitFor } from '../desktop/processes.ts';

/** The page in the first window of an app. */
export interface Page {
  /** Runs JavaScript in it, as after a click of the user. @returns its value. */
  readonly evaluate: (expression: string) => Promise<unknown>;
}

const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.unknown().optional(),
});

/** A window has an empty page before its own. */
const loaded = 'document.readyState === "complete" && location.href !== "about:blank"';

/** @param app one with pipes for DevTools. @returns its page once it is loaded. */
export const pageOf = async (app: ChildProcess): Promise<Page> => {
  const devTools = connectDevTools(app.stdio[3], app.stdio[4]);
  const page = await waitFor(
    async () => {
      const { targetInfos } = targets.parse(await devTools.send('Target.getTargets'));
      return targetInfos.find(({ type }) => type === 'page');
    },
    { what: 'a window' },
  );
  const { sessionId } = attached.parse(
    await devTools.send('Target.attachToTarget', { targetId: page.targetId, flatten: true }),
  );
  const evaluate = async (expression: string): Promise<unknown> => {
    const options = { awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = evaluated.parse(
      await devTools.send('Runtime.evaluate', { expression, ...options }, sessionId),
    );
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  await waitFor(() => evaluate(loaded), { what: 'its page' });
  return { evaluate };
};
