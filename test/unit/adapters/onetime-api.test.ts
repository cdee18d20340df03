import { beforeEach, describe, expect, it } from 'vitest';
import { createOnetimeApi, type Network } from '../../../electron/adapters/onetime-api/onetime-api.ts';

let asked: Request[];
beforeEach(() => {
  asked = [];
});

/** Asks a server for its status over a network that never gets there, in the words of Chromium's `fetch`. */
const ask = () => {
  const network: Network = {
    fetch: async (input) => {
      asked.push(new Request(input));
      throw new TypeError('Failed to fetch');
    },
    closeAllConnections: async () => undefined,
  };
  const api = createOnetimeApi({ network, freshNetwork: network });
  return api.status({ server: 'https://eu.onetimesecret.com', credentials: null });
};

describe('a server', () => {
  it('that cannot be reached is asked once', async () => {
    expect((await ask()).ok).toBe(false);
    expect(asked.map(({ url }) => url)).toEqual(['https://eu.onetimesecret.com/api/v1/status']);
  });

  it('is asked itself, and not a cache of its replies', async () => {
    await ask();
    expect(asked[0]?.cache).toBe('no-store');
  });
});
