import type { Control } from '../control.ts';

const vouch = 'electron/adapters/added-authorities/vouch.ts';
const stores = 'electron/adapters/added-authorities/read-authorities.ts';
const openssl = 'electron/adapters/added-authorities/openssl.ts';
const vouchTest = 'test/unit/adapters/added-authorities.test.ts';
const authoritiesTest = 'test/contract/added-authorities.test.ts';

/** Who is on the way to a server. */
export const network: readonly Control[] = [
  {
    id: 'bounded-replies',
    threat: 'A server fills the memory with a reply that is too long, or that is short only as it is sent.',
    control: 'a reply is read as far as it can be',
    without: [
      {
        file: 'electron/adapters/onetime-api/read-text.ts',
        find: 'if (needed > maxBytes) return null;',
        put: 'if (needed > 10 * maxBytes) return null;',
      },
      {
        file: 'electron/adapters/onetime-api/read-text.ts',
        find: 'Math.min(maxBytes, 2 * needed)',
        put: '2 * needed',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/read-text.test.ts',
      test: 'is given up at the first byte too many, and the rest is not read',
    },
  },
  {
    id: 'no-chromium-services',
    threat: "Chromium tells servers of its maker's that the app runs.",
    control: "Chromium's own services are off",
    without: [
      { file: 'electron/shell/hardening.ts', find: "    'disable-background-networking',\n", put: '' },
    ],
    shownBy: { file: 'test/unit/shell/hardening.test.ts', test: 'asks none of its own services' },
  },
  {
    id: 'loopback-without-proxy',
    threat: 'A proxy reads what goes to a server on this computer, which is in the clear.',
    control: 'no proxy for this computer',
    without: [
      {
        file: 'electron/adapters/network.ts',
        find: 'if (!isLoopback(new URL(request.url).hostname)) return',
        put: "if (request.url !== '') return",
      },
    ],
    shownBy: {
      file: 'test/contract/proxy.test.ts',
      test: 'is never asked through a proxy, whatever the system says',
    },
  },
  {
    id: 'direct-before-first',
    threat:
      'On a busy computer, the first request to a server on this computer goes through a proxy, in the clear.',
    control: 'no request before Chromium knows that there is no proxy',
    without: [
      {
        file: 'electron/adapters/network.ts',
        find: '      await untilDirect(direct, request.url);\n',
        put: '',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/network.test.ts',
      test: 'waits until Chromium has heard that no proxy is to be used',
    },
  },
  {
    id: 'proxy-login-only',
    threat: 'A server, or whoever answers in its place, gets the login for the proxy.',
    control: 'only a proxy gets a login, and only once',
    without: [
      { file: 'electron/adapters/session-fetch.ts', find: 'isProxy && asked === 1 ?', put: 'asked === 1 ?' },
    ],
    shownBy: { file: 'test/unit/adapters/session-fetch.test.ts', test: 'is for a proxy, never for a server' },
  },
  {
    id: 'login-of-its-proxy',
    threat: 'Another proxy, as of a network that the computer is carried to, gets the login.',
    control: 'a login is for the proxy it stands beside',
    without: [
      {
        file: 'electron/adapters/proxy-login.ts',
        find: '      bare(url.hostname) === bare(proxy.host) &&\n',
        put: '',
      },
    ],
    shownBy: { file: 'test/unit/adapters/proxy-login.test.ts', test: 'is never one %s' },
  },
  {
    id: 'unknown-authority-only',
    threat: 'A certificate counts that Chromium has refused for a worse reason.',
    control: 'only where the authority is unknown',
    without: [
      {
        file: vouch,
        find: "verificationResult !== 'net::ERR_CERT_AUTHORITY_INVALID' || isIssuedByKnownRoot",
        put: "verificationResult === '' || isIssuedByKnownRoot",
      },
    ],
    shownBy: { file: vouchTest, test: 'is left to Chromium in any other case: %s' },
  },
  {
    id: 'no-dropped-authority',
    threat: 'A public authority that Chromium has ceased to trust reads along.',
    control: 'no public authority is vouched for',
    without: [{ file: vouch, find: ' || isIssuedByKnownRoot) return false;', put: ') return false;' }],
    shownBy: { file: vouchTest, test: 'is left to Chromium if its authority is a public one' },
  },
  {
    id: 'names-as-chromium',
    threat:
      "A certificate of another server's counts, since OpenSSL finds the name where Chromium would not.",
    control: 'the host is an alternative name',
    without: [{ file: vouch, find: 'leaf === undefined || !isFor(leaf, host)', put: 'leaf === undefined' }],
    shownBy: { file: authoritiesTest, test: 'its name is in the subject only' },
  },
  {
    id: 'added-authorities',
    threat: 'An authority counts that the distribution has and Chromium no longer trusts.',
    control: 'an administrator has added the authority',
    without: [
      { file: stores, find: 'if (chosen.length === 0) return [];', put: '' },
      {
        file: stores,
        find: 'return chosen.filter((certificate) => trusted.has(certificate))',
        put: 'return [...trusted]',
      },
    ],
    shownBy: { file: authoritiesTest, test: 'is in the bundle, but was not added' },
  },
  {
    id: 'trusted-authorities',
    threat: 'An authority counts that the system has blocked.',
    control: 'the system trusts the authority too',
    without: [
      {
        file: stores,
        find: 'return chosen.filter((certificate) => trusted.has(certificate))',
        put: 'return chosen.filter(() => trusted.size > 0)',
      },
    ],
    shownBy: { file: authoritiesTest, test: 'was added, but is not in the bundle' },
  },
  {
    id: 'guarded-stores',
    threat: 'Any program of the computer adds an authority, and reads along.',
    control: 'only files that root alone can write',
    without: [
      {
        file: stores,
        find: 'found.uid === owner && (found.mode & others) === 0;',
        put: 'found.uid === owner || (found.mode & others) === 0;',
      },
    ],
    shownBy: { file: authoritiesTest, test: 'adds nothing: %s' },
  },
  {
    id: 'openssl-finds-nothing',
    threat: 'A certificate counts that has expired, or was signed by somebody else.',
    control: 'OpenSSL finds nothing wrong',
    without: [
      {
        file: openssl,
        find: 'resolve(error === null && stdout === `${leafFile}: OK\\n` && !/error/i.test(stderr))',
        put: 'resolve(error === null || stdout === `${leafFile}: OK\\n` || !/error/i.test(stderr))',
      },
    ],
    shownBy: { file: authoritiesTest, test: 'finds an error and goes on trusts no more than Chromium does' },
  },
  {
    id: 'openssl-without-variables',
    threat: 'A variable has OpenSSL load other settings and libraries.',
    control: 'OpenSSL gets no variables',
    without: [{ file: openssl, find: '{ env: {}, timeout', put: '{ env: process.env, timeout' }],
    shownBy: { file: authoritiesTest, test: 'would take its settings from variables gets none' },
  },
  {
    id: 'signed-announcement',
    threat: 'Whoever controls the server or the network leads users to a page with a program of theirs.',
    control: 'a newer version is announced with a signature',
    without: [
      {
        file: 'electron/adapters/update-feed.ts',
        find: 'if (!verify(null, signed, createPublicKey(publicKey), signature)) return null;',
        put: 'verify(null, signed, createPublicKey(publicKey), signature);',
      },
    ],
    shownBy: { file: 'test/contract/update-feed.test.ts', test: 'does not count when it is %s' },
  },
];
