import type { Log } from '../core/base/log.ts';

/**
 * A bug in one action must not take the tray, and an unsent text with it, down; what went wrong is written to the log.
 * SECURITY(crashes-without-words): only the kind of error and the places in our code. A message may quote what the user
 * shared.
 * @returns what reports an error that was caught.
 */
export const reportCrashes = (process: NodeJS.Process, log: Log): ((error: unknown) => void) => {
  const report = (error: unknown): void =>
    log({
      event: 'crashed',
      part: 'main',
      error: error instanceof Error ? error.name : typeof error,
      at: error instanceof Error ? placesOf(error) : [],
    });
  // The reader of our output may be gone; reporting that would fail in the same way, endlessly.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
  return report;
};

const placesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 8);
