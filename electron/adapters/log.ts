import type { Log } from '../core/base/log.ts';

/** One line of JSON per event, to standard error. The type decides what it may contain. */
export const createLog =
  (write: (line: string) => void = (line) => process.stderr.write(line)): Log =>
  (event) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
