import type { Control } from '../control.ts';

/** Which server a secret, a token or a key may go to. */
export const servers: readonly Control[] = [
  {
    id: 'https-only',
    threat: 'Whoever is on the way reads a secret that goes to a server in the clear.',
    control: 'only https, and http to this computer',
    without: [
      {
        file: 'electron/core/onetime/server-address.ts',
        find: "if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {",
        put: "if (url.protocol !== 'https:' && url.protocol !== 'http:') {",
      },
    ],
    shownBy: { file: 'test/unit/core/onetime/server-address.test.ts', test: '%s is refused: %s' },
  },
  {
    id: 'account-needs-token',
    threat: 'A secret that was to be shared by an account goes out anonymously, and under other rules.',
    control: 'an account without a token fails',
    without: [
      {
        file: 'electron/core/profiles/destination.ts',
        find: "return failed({ kind: 'token-missing', account });",
        put: 'return success({ server, credentials: null });',
      },
    ],
    shownBy: {
      file: 'test/unit/core/profiles/destination.test.ts',
      test: 'is nowhere without a token, and never the server anonymously',
    },
  },
];
