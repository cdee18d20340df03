import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { pageOf } from '../../support/app/page.ts';

/** Files beside this one. A page may be gone after the last. */
export const staying = ['requests', 'elements', 'webrtc', 'services'] as const;
export const leaving = ['leaving'] as const;
/** By number, by name, and on this computer. A name is another for each way: what is asked for once may not be again. */
const places = ['203.0.113.9:8080', 'ID.leak.example', '127.0.0.1:8080'] as const;

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
  const { evaluate } = await pageOf(app);
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
