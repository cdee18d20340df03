import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Certificate, Request } from 'electron/main';
import type { Validate } from './openssl.ts';
import type { ReadAuthorities } from './read-authorities.ts';

/** What Chromium has found out about a server's certificate. */
type Judged = Pick<Request, 'hostname' | 'certificate' | 'verificationResult' | 'isIssuedByKnownRoot'>;

/** Whether to accept a certificate that Chromium does not. */
export type Vouch = (judged: Judged) => Promise<boolean>;

const maxIntermediates = 10;

/**
 * Vouches for servers of authorities that the system's administrator added, which Chromium does not know.
 *
 * SECURITY(unknown-authority-only): only if Chromium knows of no worse error than that, and OpenSSL finds nothing wrong at all.
 */
export const createVouch =
  (readAuthorities: ReadAuthorities, validate: Validate): Vouch =>
  async ({ hostname, certificate, verificationResult, isIssuedByKnownRoot }) => {
    // SECURITY(no-dropped-authority): a public authority that Chromium has ceased to trust stays so.
    if (verificationResult !== 'net::ERR_CERT_AUTHORITY_INVALID' || isIssuedByKnownRoot) return false;
    const authorities = await readAuthorities();
    if (authorities.length === 0) return false;
    const [leaf, ...intermediates] = chainOf(certificate).map((pem) => new X509Certificate(pem));
    const host = hostname.replace(/^\[|\]$/g, '');
    if (leaf === undefined || !isFor(leaf, host)) return false;
    return await validate({
      host,
      leaf: leaf.toString(),
      intermediates: intermediates.map(String),
      authorities,
    });
  };

/**
 * SECURITY(names-as-chromium): OpenSSL also looks for a name in the subject, and for `www*.example.com`; Chromium does
 * neither.
 */
const isFor = (leaf: X509Certificate, host: string): boolean =>
  isIP(host) === 0
    ? leaf.checkHost(host, { subject: 'never', partialWildcards: false }) !== undefined
    : leaf.checkIP(host) !== undefined;

/** As the server presented it, in PEM: its own certificate first. */
const chainOf = (certificate: Certificate): readonly string[] => {
  const chain: string[] = [];
  // Electron's types do not say that the last one has none.
  for (let next: Certificate | undefined = certificate; next !== undefined; next = next.issuerCert) {
    if (chain.push(next.data) > maxIntermediates) break;
  }
  return chain;
};
