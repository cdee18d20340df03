import { fstatSync, statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Bytes, Milliseconds } from '../../src/shared/units.ts';

export const standardInput = 0;
export const standardOutput = 1;
export const standardError = 2;

/** How long a slow reader gets; one that never reads again must not block us forever. */
const readWithinMs: Milliseconds = 30_000;

/**
 * Writes everything before returning, so that the process may end afterwards.
 * @returns false if it could not be written: the disk is full, the reader is gone.
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

/** Reads standard input to its end, or until there is more than `most`. */
export const readStandardInput = async (most: Bytes): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > most) break;
  }
  return Buffer.concat(chunks);
};

/** Writes one line to standard error. If even that fails, there is nobody to tell. */
export const complain = (sentence: string): void => void print(standardError, `hushlink: ${sentence}\n`);

/** Whether somebody sits there and types. */
export const isTerminal = (stream: typeof standardInput): boolean => isatty(stream);

/** Whether output is discarded. Electron opens the null device in place of a closed output. */
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
