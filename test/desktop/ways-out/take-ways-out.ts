import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { connectDevTools } from '../../../scripts/dev/devtools.ts';
import { waitFor } from '../../support/desktop/processes.ts';

/** Files beside this one. A page may be gone after the last. */
export const staying = ['requests', 'elements', 'webrtc', 'services'] as const;
export const leaving = ['leaving'] as const;
/** By number, by name, and on this computer. A name is another for each way: what is asked for once may not be again. */
const places = ['203.0.113.9:8080', 'ID.leak.example', '127.0.0.1:8080'] as const;

const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.unknown().optional(),
});

/**
 * Has a script in the window of an app take every way out there is, as after a click of the user.
 * @param app one with pipes for DevTools.
 * @param files taken one after the other.
 * @returns by way and place, what became of it.
 */
export const takeWaysOut = async (
  app: ChildProcess,
  files: readonly ((typeof staying)[number] | (typeof leaving)[number])[],
): Promise<Readonly<Record<string, string>>> => {
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
  await waitFor(() => evaluate('document.readyState === "complete"'), { what: 'its page' });
  const load = async (file: string): Promise<unknown> =>
    evaluate(`{ ${await readFile(join(import.meta.dirname, `${file}.js`), 'utf8')}\n}`);
  await load('start');
  const outcomes: Record<string, string> = {};
  for (const file of files) {
    await load(file);
    const taken = await evaluate(`waysOut.run(${JSON.stringify(places)}, 3_000)`);
    Object.assign(outcomes, z.record(z.string(), z.string()).parse(taken));
  }
  return outcomes;
};
