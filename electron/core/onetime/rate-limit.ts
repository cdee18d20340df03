import type { Failure } from '../../../src/shared/failure.ts';
import type { Milliseconds } from '../../../src/shared/units.ts';

/** A server that has had too many requests refuses more for 20 minutes, and does not say so. */
const afterRateLimitMs: Milliseconds = 20 * 60_000;

/** How long the server wants us to wait after a failure; 0 when it does not say. */
export const waitAskedFor = (failure: Failure): Milliseconds => {
  switch (failure.kind) {
    case 'rate-limited':
      return failure.retryAfterSeconds === null ? afterRateLimitMs : failure.retryAfterSeconds * 1_000;
    case 'server-fault':
      return (failure.retryAfterSeconds ?? 0) * 1_000;
    default:
      return 0;
  }
};
