import type { Log } from '../core/base/log.ts';

/** One line of JSON an event, to standard error. What may stand in it is the type's business. */
export const createLog =
  (write: (line: string) => void = (line) => process.stderr.write(line)): Log =>
  (event) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
