import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Milliseconds } from '../../src/shared/units.ts';

export const standardOutput = 1;
export const standardError = 2;

/** A reader that is slow gets this long; one that never reads again must not hold us for ever. */
const readWithinMs: Milliseconds = 30_000;

/**
 * Writes all of it, and has written it when this answers, so that the process may end.
 * @returns false when it could not be written: a full disk, a reader that has gone.
 */
export const print = (stream: typeof standardOutput | typeof standardError, text: string): boolean => {
  const until = Date.now() + readWithinMs;
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      const isFull = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
      if (!isFull || Date.now() > until) return false;
      pause();
    }
  }
  return true;
};

/** One line to standard error. Where even that goes nowhere, there is nobody to tell. */
export const complain = (sentence: string): void => void print(standardError, `hushlink: ${sentence}\n`);

/** Whether what is printed is thrown away. Electron opens the null device in place of an output that is closed. */
export const isOutputDiscarded = (platform: NodeJS.Platform = process.platform): boolean => {
  if (platform === 'win32') return false;
  try {
    const output = fstatSync(standardOutput);
    return output.isCharacterDevice() && output.rdev === statSync('/dev/null').rdev;
  } catch {
    // There is no output at all.
    return true;
  }
};

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
