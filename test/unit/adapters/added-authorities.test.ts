import { describe, expect, it } from 'vitest';
import { createVouch } from '../../../electron/adapters/added-authorities/vouch.ts';

/** Whether authorities are looked for at all, which comes before everything else. */
const isConsidered = async (verificationResult: string, isIssuedByKnownRoot = false): Promise<boolean> => {
  let considered = false;
  const vouch = createVouch(
    async () => {
      considered = true;
      return [];
    },
    async () => true,
  );
  const name = {
    commonName: '',
    country: '',
    locality: '',
    organizations: [],
    organizationUnits: [],
    state: '',
  };
  const certificate = {
    data: '',
    fingerprint: '',
    issuer: name,
    issuerName: '',
    serialNumber: '',
    subject: name,
    subjectName: '',
    validExpiry: 0,
    validStart: 0,
  };
  const hostname = 'onetime.example';
  // @ts-expect-error Electron's types demand an issuer's certificate, even of the last one.
  const vouched = await vouch({ hostname, certificate, verificationResult, isIssuedByKnownRoot });
  expect(vouched).toBe(false);
  return considered;
};

describe('a certificate that Chromium does not accept', () => {
  it('is looked at again if its authority is unknown', async () => {
    expect(await isConsidered('net::ERR_CERT_AUTHORITY_INVALID')).toBe(true);
  });

  it.each([
    'net::OK',
    'net::ERR_CERT_REVOKED',
    'net::ERR_CERT_INVALID',
    'net::ERR_CERT_DATE_INVALID',
    'net::ERR_CERT_COMMON_NAME_INVALID',
    'net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED',
    'net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
    'net::ERR_CERT_WEAK_KEY',
    '',
  ])('is left to Chromium in any other case: %s', async (result) => {
    expect(await isConsidered(result)).toBe(false);
  });

  it('is left to Chromium if its authority is a public one', async () => {
    expect(await isConsidered('net::ERR_CERT_AUTHORITY_INVALID', true)).toBe(false);
  });
});
