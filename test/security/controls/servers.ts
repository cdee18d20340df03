import type { Control } from '../control.ts';

const serverAddress = 'electron/core/onetime/server-address.ts';
const serverAddressTest = 'test/unit/core/onetime/server-address.test.ts';
const linkAddress = 'electron/core/onetime/link-address.ts';
const linkAddressTest = 'test/unit/core/onetime/link-address.test.ts';

/** Which server a secret, a token or a key may go to, and which links may come of it. */
export const servers: readonly Control[] = [
  {
    id: 'https-only',
    threat: 'Whoever is on the way reads a secret that goes to a server in the clear.',
    control: 'only https, and http to this computer',
    without: [
      {
        file: serverAddress,
        find: "if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {",
        put: "if (url.protocol !== 'https:' && url.protocol !== 'http:') {",
      },
    ],
    shownBy: { file: serverAddressTest, test: '%s is refused: %s' },
  },
  {
    id: 'no-credentials-in-address',
    threat: 'A password in the address of a server is kept in the settings, in the clear.',
    control: 'an address has no credentials',
    without: [
      {
        file: serverAddress,
        find: "if (url.username !== '' || url.password !== '') return failed('has-credentials');",
        put: '',
      },
    ],
    shownBy: { file: serverAddressTest, test: '%s is refused: %s' },
  },
  {
    id: 'https-only-links',
    threat: 'Whoever is on the way reads the key of a pasted link, and what it opens.',
    control: 'only links with https, or to this computer',
    without: [
      {
        file: linkAddress,
        find: 'parseServerAddress(`${url.protocol}//${url.host}`)',
        put: "parseServerAddress(url.protocol === 'http:' ? `https://${url.host}` : `${url.protocol}//${url.host}`)",
      },
    ],
    shownBy: { file: linkAddressTest, test: 'is refused when it is none: %j' },
  },
  {
    id: 'whole-keys',
    threat: "A damaged link opens and uses up somebody else's secret.",
    control: 'a key with something strange in it is none',
    without: [
      {
        file: linkAddress,
        find: 'if (!/^[0-9A-Za-z_-]{6,200}$/.test(found))',
        put: 'if (!/^[0-9A-Za-z_-]{6,200}/.test(found))',
      },
    ],
    shownBy: { file: linkAddressTest, test: 'is refused when it is none: %j' },
  },
  {
    id: 'server-checked-again',
    threat: 'A bug in the settings sends a secret to a server in the clear.',
    control: 'the address is checked before each request',
    without: [
      {
        file: 'electron/adapters/onetime-api/onetime-api.ts',
        find: "if (!parseServerAddress(to.server).ok) throw new Error('not a server address');",
        put: '',
      },
    ],
    shownBy: {
      file: 'test/contract/onetime-api.test.ts',
      test: 'a server without https is not called, whatever the settings say',
    },
  },
  {
    id: 'no-redirect',
    threat: 'A server sends the secret and the token on to an address that the user did not choose.',
    control: 'no redirect is followed',
    without: [
      {
        file: 'electron/adapters/onetime-api/onetime-api.ts',
        find: "redirect: 'error',",
        put: "redirect: 'follow',",
      },
    ],
    shownBy: { file: 'test/contract/onetime-api.test.ts', test: 'a redirect is not followed: %i' },
  },
  {
    id: 'link-of-the-server',
    threat: 'A server has the app hand out links that lead elsewhere, or in the clear.',
    control: 'only https, or the server that was asked',
    without: [
      {
        file: 'electron/adapters/onetime-api/link.ts',
        find: "parsed.value.startsWith('https:') && ",
        put: '',
      },
      {
        file: 'electron/adapters/onetime-api/link.ts',
        find: 'const parsed = parseServerAddress(host);',
        put: 'const parsed = { ok: true as const, value: /^https?:/.test(host) ? host : `https://${host}` };',
      },
    ],
    shownBy: { file: 'test/unit/adapters/onetime-replies.test.ts', test: 'is that of %s' },
  },
  {
    id: 'fresh-connections',
    threat: 'A secret is sent twice, and a link stays that nobody knows of.',
    control: 'a share goes out on a fresh connection',
    without: [
      {
        file: 'electron/adapters/onetime-api/onetime-api.ts',
        find: 'if (creating) await network.closeAllConnections();',
        put: '',
      },
    ],
    shownBy: {
      file: 'test/contract/onetime-api.test.ts',
      test: 'a share is not sent twice when its connection breaks: %o',
    },
  },
  {
    id: 'known-pages',
    threat: 'A script has the browser open an address that carries what the window shows.',
    control: 'only pages of servers that are public or in a profile',
    without: [
      {
        file: 'electron/core/profiles/account-page.ts',
        find: 'if (known.includes(server)) ',
        put: 'void known; ',
      },
    ],
    shownBy: {
      file: 'test/unit/core/profiles/account-page.test.ts',
      test: 'no page is opened of %j, which nobody has agreed to',
    },
  },
];
