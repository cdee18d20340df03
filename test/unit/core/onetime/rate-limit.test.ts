import { expect, it } from 'vitest';
import { waitAskedFor } from '../../../../electron/core/onetime/rate-limit.ts';
import type { Failure } from '../../../../src/shared/failure.ts';

it.each<[string, Failure, number]>([
  ['the time that a rate limit names', { kind: 'rate-limited', retryAfterSeconds: 90 }, 90_000],
  ['20 minutes when it names none', { kind: 'rate-limited', retryAfterSeconds: null }, 1_200_000],
  ['no time when it names none of it', { kind: 'rate-limited', retryAfterSeconds: 0 }, 0],
  [
    'the time that a fault names',
    { kind: 'server-fault', status: 503, mayHaveBeenSent: false, retryAfterSeconds: 60 },
    60_000,
  ],
  ['no time when a fault names none', { kind: 'server-fault', status: 500, mayHaveBeenSent: true }, 0],
  ['no time when it was not reached', { kind: 'offline', cause: 'dns', mayHaveBeenSent: false }, 0],
  ['no time when it refuses', { kind: 'refused', reason: 'domain', serverSays: '' }, 0],
])('a server wants to be left alone for %s', (_what, failure, waitMs) => {
  expect(waitAskedFor(failure)).toBe(waitMs);
});
