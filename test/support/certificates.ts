import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './desktop/processes.ts';

/** A certificate and its private key, in PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateOptions {
  readonly name?: string;
  /** Who issues it; itself by default. */
  readonly by?: Identity;
  /** X.509 extensions, as OpenSSL's settings name them. */
  readonly extensions: Readonly<Record<string, string>>;
  readonly hash?: 'sha1' | 'sha256';
  /** RSA's size in bits. */
  readonly bits?: number;
  readonly hasExpired?: boolean;
}

const day = 86_400_000;
const settings = `
[ca]
default_ca = issuer
[issuer]
database = index.txt
rand_serial = yes
unique_subject = no
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[req]
distinguished_name = subject
prompt = no
`;

/** Makes a key and a certificate with OpenSSL. */
export const makeCertificate = async (options: CertificateOptions): Promise<Identity> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-certificate-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]) =>
    run('openssl', args, { env: { PATH: process.env.PATH ?? '' } });
  try {
    const lines = Object.entries(options.extensions).map(([name, value]) => `${name} = ${value}`);
    await writeFile(
      at('settings'),
      [
        settings.replace('index.txt', at('index.txt')),
        `[subject]\ncommonName = ${options.name ?? 'localhost'}`,
        '[extensions]',
        ...lines,
      ].join('\n'),
    );
    await writeFile(at('index.txt'), '');
    await openssl(
      ...['req', '-new', '-config', at('settings'), '-nodes', '-newkey', `rsa:${options.bits ?? 2_048}`],
      ...['-keyout', at('key.pem'), '-out', at('request.pem')],
    );
    await writeFile(at('issuer.pem'), options.by?.cert ?? '');
    await writeFile(at('issuer-key.pem'), options.by?.key ?? '');
    const issuer =
      options.by === undefined
        ? ['-selfsign', '-keyfile', at('key.pem')]
        : ['-cert', at('issuer.pem'), '-keyfile', at('issuer-key.pem')];
    const until = Date.now() + (options.hasExpired === true ? -day : 30 * day);
    await openssl(
      ...['ca', '-batch', '-notext', '-config', at('settings'), '-md', options.hash ?? 'sha256', ...issuer],
      ...['-startdate', timeOf(Date.now() - 10 * day), '-enddate', timeOf(until), '-outdir', folder],
      ...['-in', at('request.pem'), '-out', at('cert.pem')],
    );
    return { cert: await readFile(at('cert.pem'), 'utf8'), key: await readFile(at('key.pem'), 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** As `YYYYMMDDHHMMSSZ`. */
const timeOf = (time: number): string => `${new Date(time).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;

export const makeAuthority = (name: string, options: Partial<CertificateOptions> = {}): Promise<Identity> =>
  makeCertificate({
    ...options,
    name,
    extensions: {
      basicConstraints: 'critical,CA:true',
      keyUsage: 'critical,keyCertSign,cRLSign',
      ...options.extensions,
    },
  });

/** The certificate of a server named `localhost`. */
export const makeServerCertificate = (
  by: Identity,
  options: Partial<CertificateOptions> = {},
): Promise<Identity> =>
  makeCertificate({
    by,
    ...options,
    extensions: {
      basicConstraints: 'critical,CA:false',
      extendedKeyUsage: 'serverAuth',
      subjectAltName: 'DNS:localhost,IP:127.0.0.1',
      ...options.extensions,
    },
  });
