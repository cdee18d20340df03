import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Random } from './ports.ts';

/** How long to wait before the next try: longer each time, up to a maximum. */
export interface Backoff {
  readonly firstMs: Milliseconds;
  readonly factor: number;
  readonly maxMs: Milliseconds;
}

/** @param tries how many there have been. */
export const backoffMs = ({ firstMs, factor, maxMs }: Backoff, tries: number): Milliseconds =>
  Math.min(firstMs * factor ** tries, maxMs);

/** Jitter of ±20 %, so that computers that wake at the same time do not all call the server at once. */
export const withJitter = (delayMs: Milliseconds, random: Random): Milliseconds => {
  const [byte = 128] = random.bytes(1);
  return delayMs * (0.8 + (0.4 * byte) / 255);
};
