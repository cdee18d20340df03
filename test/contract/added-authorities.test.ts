import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createOpensslValidate } from '../../electron/adapters/added-authorities/openssl.ts';
import type { NetworkOptions } from '../../electron/adapters/network.ts';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type AuthorityStore, createAuthorityStore } from '../support/authority-store.ts';
import {
  type Identity,
  makeAuthority,
  makeCertificate,
  makeServerCertificate,
} from '../support/certificates.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { startForwardingProxy } from '../support/forwarding-proxy.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const owner = process.getuid?.() ?? 0;

let desktop: Desktop;
let host: AdapterHost;
let store: AuthorityStore;
let root: Identity;
let intermediate: Identity;
let leaf: Identity;
let server: OnetimeServer | undefined;
const network = (options: NetworkOptions = {}): NetworkOptions => ({
  stores: [{ added: store.added, bundle: store.bundle }],
  storesOwner: owner,
  ...options,
});
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
  store = await createAuthorityStore();
  host = await startAdapterHost(desktop.env, undefined, network());
  root = await makeAuthority('Company root');
  intermediate = await makeAuthority('Company issuer', { by: root });
  leaf = await makeServerCertificate(intermediate);
});
afterAll(async () => {
  await host?.dispose();
  await store?.dispose();
  await desktop?.dispose();
});
afterEach(async () => {
  await server?.dispose();
  server = undefined;
});

const untrusted = { ok: false, failure: { kind: 'tls', code: 'CERT_AUTHORITY_INVALID' } };
const trusted = { ok: true };

/** What becomes of a request to a server that presents these, its own certificate first. */
const ask = async (
  chain: readonly [Identity, ...(readonly Identity[])],
  { by = host, name = 'localhost' } = {},
) => {
  server = await startOnetimeServer({
    tls: { cert: chain.map(({ cert }) => cert).join(''), key: chain[0].key },
  });
  return await by.api.status({ server: `https://${name}:${server.port}`, credentials: null });
};

/** With adapters of its own. */
const withHost = async <T>(
  options: NetworkOptions,
  use: (own: AdapterHost) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> => {
  const own = await startAdapterHost({ ...desktop.env, ...env }, undefined, options);
  try {
    return await use(own);
  } finally {
    await own.dispose();
  }
};

describe('an authority that the administrator added', () => {
  it('is trusted, whatever is sent', async () => {
    await store.hold(root.cert);
    expect(await ask([leaf, intermediate])).toMatchObject(trusted);
    const to = { server: `https://localhost:${server?.port}`, credentials: null };
    const request = { lifetime: 3_600, passphrase: null, recipient: null, shareDomain: null };
    expect(await host.api.share(to, { secret: new Sensitive('a secret'), ...request })).toMatchObject(
      trusted,
    );
  });

  it.each(['127.0.0.1', 'localhost'])('is trusted for what its certificate names: %s', async (name) => {
    await store.hold(root.cert);
    expect(await ask([leaf, intermediate], { name })).toMatchObject(trusted);
  });

  it('is trusted beside others, and what is no certificate', async () => {
    const garbage = '-----BEGIN CERTIFICATE-----\nMIIBgarbage\n-----END CERTIFICATE-----\n\xff\xfe\x00';
    const other = await makeAuthority('Another company');
    await store.hold(garbage, other.cert, `a comment\n${root.cert}`, '');
    expect(await ask([leaf, intermediate])).toMatchObject(trusted);
  });

  it('is trusted if it is itself below another, as with curl', async () => {
    await store.hold(intermediate.cert);
    expect(await ask([leaf])).toMatchObject(trusted);
  });

  it("may be a server's own certificate, which then stands for that server and for no other", async () => {
    await store.hold(leaf.cert);
    expect(await ask([leaf])).toMatchObject(trusted);
    await server?.dispose();
    expect(await ask([await makeServerCertificate(leaf), leaf])).toEqual(untrusted);
  });

  it('is trusted from a file in DER, in a folder, and behind a link', async () => {
    await store.hold();
    const elsewhere = join(store.folder, '../root.der');
    await writeFile(elsewhere, new X509Certificate(root.cert).raw, { mode: 0o644 });
    await mkdir(join(store.folder, 'company'), { mode: 0o755 });
    await symlink(elsewhere, join(store.folder, 'company/root.der'));
    await writeFile(store.bundle, root.cert);
    expect(await ask([leaf, intermediate])).toMatchObject(trusted);
  });

  it('is trusted without a restart, and no longer once it is taken away', async () => {
    await store.hold();
    expect(await ask([leaf, intermediate])).toEqual(untrusted);
    const again = () => host.api.status({ server: `https://localhost:${server?.port}`, credentials: null });
    await store.hold(root.cert);
    expect(await again()).toMatchObject(trusted);
    await store.hold();
    expect(await again()).toEqual(untrusted);
  });

  it('is trusted behind a proxy', async () => {
    await store.hold(root.cert);
    const named = await makeServerCertificate(root, {
      extensions: { subjectAltName: 'DNS:onetime.example' },
    });
    server = await startOnetimeServer({ tls: named });
    const proxy = await startForwardingProxy({ ports: { 'onetime.example:443': server.port } });
    try {
      const https_proxy = `http://127.0.0.1:${proxy.port}`;
      const to = { server: 'https://onetime.example', credentials: null };
      expect(await withHost(network(), (behind) => behind.api.status(to), { https_proxy })).toMatchObject(
        trusted,
      );
      // Nothing else goes out to learn about the certificate.
      expect(proxy.asked).toEqual([{ target: 'CONNECT onetime.example:443', login: null }]);
    } finally {
      await proxy.dispose();
    }
  });
});

describe('a store that others can change', () => {
  it.each([
    ['a file in it', () => join(store.folder, '0.crt'), 0o646],
    ['a file in it, by its group', () => join(store.folder, '0.crt'), 0o664],
    ['the folder', () => store.folder, 0o757],
    ['the bundle', () => store.bundle, 0o646],
  ])('adds nothing: %s', async (_what, path, mode) => {
    await store.hold(root.cert);
    await chmod(path(), mode);
    expect(await ask([leaf, intermediate])).toEqual(untrusted);
  });

  it('adds nothing: it belongs to somebody else', async () => {
    await store.hold(root.cert);
    await withHost(network({ storesOwner: owner + 1 }), async (by) => {
      expect(await ask([leaf, intermediate], { by })).toEqual(untrusted);
    });
  });
});

describe('an authority that does not count', () => {
  it('is in the bundle, but was not added: the distribution brings public ones that Chromium may have dropped', async () => {
    await store.hold();
    await store.update(root.cert);
    expect(await ask([leaf, intermediate])).toEqual(untrusted);
  });

  it('was added, but is not in the bundle: the system blocks it, or does not know it yet', async () => {
    await store.hold(root.cert);
    await writeFile(store.bundle, (await makeAuthority('Another company')).cert);
    expect(await ask([leaf, intermediate])).toEqual(untrusted);
  });

  it('is unknown, whatever name it has', async () => {
    await store.hold((await makeAuthority('Company root')).cert);
    expect(await ask([leaf, intermediate, root])).toEqual(untrusted);
  });
});

describe('a certificate that an added authority cannot save', () => {
  /** Each differs in one thing from what is trusted. */
  const cases: Readonly<Record<string, () => Promise<readonly [Identity, ...(readonly Identity[])]>>> = {
    'it has expired': async () => [
      await makeServerCertificate(intermediate, { hasExpired: true }),
      intermediate,
    ],
    'its issuer has expired': async () => {
      const expired = await makeAuthority('Company issuer', { by: root, hasExpired: true });
      return [await makeServerCertificate(expired), expired];
    },
    'it is for another name': async () => [
      await makeServerCertificate(intermediate, {
        extensions: { subjectAltName: 'DNS:other.example,IP:127.0.0.1' },
      }),
      intermediate,
    ],
    'its name is in the subject only': async () => [
      await makeServerCertificate(intermediate, { extensions: { subjectAltName: 'email:a@example.com' } }),
      intermediate,
    ],
    'it is not for servers': async () => [
      await makeServerCertificate(intermediate, { extensions: { extendedKeyUsage: 'clientAuth' } }),
      intermediate,
    ],
    'its issuer is not for servers': async () => {
      const forMail = await makeAuthority('Company issuer', {
        by: root,
        extensions: { extendedKeyUsage: 'emailProtection' },
      });
      return [await makeServerCertificate(forMail), forMail];
    },
    'its issuer is a server': async () => [await makeServerCertificate(leaf), leaf, intermediate],
    'its issuer may sign, but does not say that it is an authority': async () => {
      const half = await makeCertificate({
        by: root,
        name: 'Company issuer',
        extensions: { keyUsage: 'keyCertSign' },
      });
      return [await makeServerCertificate(half), half];
    },
    'its issuer may have no authority below it': async () => {
      const last = await makeAuthority('Last issuer', {
        by: root,
        extensions: { basicConstraints: 'critical,CA:true,pathlen:0' },
      });
      const below = await makeAuthority('One more', { by: last });
      return [await makeServerCertificate(below), below, last];
    },
    'its issuer is for other names': async () => {
      const bound = await makeAuthority('Company issuer', {
        by: root,
        extensions: { nameConstraints: 'critical,permitted;DNS:company.example' },
      });
      return [await makeServerCertificate(bound, { extensions: { subjectAltName: 'DNS:localhost' } }), bound];
    },
    'it has an extension that nobody knows': async () => [
      await makeServerCertificate(intermediate, { extensions: { '1.2.3.4': 'critical,DER:0500' } }),
      intermediate,
    ],
    'it is signed with SHA-1': async () => [
      await makeServerCertificate(intermediate, { hash: 'sha1' }),
      intermediate,
    ],
    'its key has 1,024 bits': async () => [
      await makeServerCertificate(intermediate, { bits: 1_024 }),
      intermediate,
    ],
    'its issuer is missing': async () => [leaf],
    'it is signed by itself': async () => {
      const { cert, key } = await makeCertificate({
        extensions: {
          subjectAltName: 'DNS:localhost',
          extendedKeyUsage: 'serverAuth',
          basicConstraints: 'critical,CA:false',
        },
      });
      return [{ cert, key }, root];
    },
    'it names an authority that did not sign it': async () => {
      const impostor = await makeAuthority('Company issuer');
      return [await makeServerCertificate(impostor), intermediate];
    },
  };

  it.each(Object.entries(cases))('%s', async (_what, make) => {
    await store.hold(root.cert);
    const chain = await make();
    expect(await ask(chain)).toEqual(untrusted);
  });
});

describe('a computer whose OpenSSL', () => {
  let folder: string;
  afterEach(() => void vi.unstubAllEnvs());
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hushlink-openssl-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const program = async (name: string, script: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(`${path}.new`, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    await rename(`${path}.new`, path);
    return path;
  };
  const askWith = async (openssl: NetworkOptions['openssl'] & {}) => {
    await store.hold(root.cert);
    return await withHost(network({ openssl }), (by) => ask([leaf, intermediate], { by }));
  };

  it('is missing trusts no more than Chromium does', async () => {
    expect(await askWith({ program: join(folder, 'missing') })).toEqual(untrusted);
  });

  it('never answers trusts no more than Chromium does', async () => {
    const hangs = await program('hangs', 'exec sleep 1000');
    expect(await askWith({ program: hangs, timeoutMs: 200 })).toEqual(untrusted);
  });

  it('fails trusts no more than Chromium does', async () => {
    const fails = await program('fails', 'for file; do :; done; echo "$file: OK"; exit 1');
    expect(await askWith({ program: fails })).toEqual(untrusted);
  });

  it('finds an error and goes on trusts no more than Chromium does', async () => {
    const lax = await program(
      'lax',
      'for file; do :; done; echo "error 10 at 0 depth" >&2; echo "$file: OK"',
    );
    expect(await askWith({ program: lax })).toEqual(untrusted);
  });

  it('says nothing trusts no more than Chromium does', async () => {
    expect(await askWith({ program: await program('silent', 'exit 0') })).toEqual(untrusted);
  });

  it('checks the name as well', async () => {
    const validate = createOpensslValidate();
    const presented = {
      leaf: leaf.cert,
      intermediates: [intermediate.cert],
      authorities: [root.cert],
    };
    expect(await validate({ ...presented, host: 'localhost' })).toBe(true);
    expect(await validate({ ...presented, host: 'other.example' })).toBe(false);
    expect(await validate({ ...presented, host: '127.0.0.1' })).toBe(true);
    expect(await validate({ ...presented, host: '127.0.0.2' })).toBe(false);
  });

  it('would take its settings from variables gets none', async () => {
    const picky = await program('picky', 'for file; do :; done; [ -z "$OPENSSL_CONF" ] && echo "$file: OK"');
    vi.stubEnv('OPENSSL_CONF', '/elsewhere');
    const validate = createOpensslValidate({ program: picky });
    const presented = { leaf: leaf.cert, intermediates: [], authorities: [root.cert] };
    expect(await validate({ ...presented, host: 'localhost' })).toBe(true);
  });
});
