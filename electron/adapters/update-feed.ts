import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Milliseconds } from '../../src/shared/units.ts';
import { parseJson } from '../core/base/parse-json.ts';
import type { UpdateFeed } from '../core/updates/index.ts';
import type { Network } from './onetime-api/onetime-api.ts';
import { readText } from './onetime-api/read-text.ts';

export interface UpdateFeedOptions {
  readonly network: Pick<Network, 'fetch'>;
  readonly address: string;
  /** Ed25519, as PEM. */
  readonly publicKey: string;
  readonly timeoutMs?: Milliseconds;
}

/** The release as text, exactly as it was signed. `scripts/announce-release.ts` writes it. */
const announcement = z.strictObject({ release: z.string().max(2_000), signature: z.base64().max(100) });
const release = z.strictObject({
  version: z.string().max(20),
  page: z
    .string()
    .max(500)
    .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:'),
});

const maxBytes = 10_000;

/** One small file, from one address. */
export const createUpdateFeed = ({
  network,
  address,
  publicKey,
  timeoutMs = 30_000,
}: UpdateFeedOptions): UpdateFeed => {
  const read = async (): Promise<string | null> => {
    const stop = new AbortController();
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), stop.signal]);
    try {
      const response = await network.fetch(address, {
        // A redirect would lead to an address that nobody has chosen.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal,
      });
      return response.ok ? await readText(response, maxBytes, signal) : null;
    } finally {
      stop.abort();
    }
  };
  return {
    newest: async () => {
      const text = await read().catch(() => null);
      const parsed = announcement.safeParse(text === null ? null : parseJson(text));
      if (!parsed.success) return null;
      const signed = Buffer.from(parsed.data.release);
      const signature = Buffer.from(parsed.data.signature, 'base64');
      // SECURITY(signed-announcement): whoever controls the server or the network could otherwise lead users to a page of theirs.
      if (!verify(null, signed, createPublicKey(publicKey), signature)) return null;
      return release.safeParse(parseJson(parsed.data.release)).data ?? null;
    },
  };
};
