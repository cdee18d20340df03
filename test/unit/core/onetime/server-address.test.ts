import { describe, expect, it } from 'vitest';
import { parseServerAddress, serverNameOf } from '../../../../electron/core/onetime/server-address.ts';

describe('a server address', () => {
  it.each([
    ['https://eu.onetimesecret.com', 'https://eu.onetimesecret.com'],
    ['https://eu.onetimesecret.com/', 'https://eu.onetimesecret.com'],
    ['  eu.onetimesecret.com ', 'https://eu.onetimesecret.com'],
    ['EU.OneTimeSecret.com', 'https://eu.onetimesecret.com'],
    ['https://secrets.example.com:8443', 'https://secrets.example.com:8443'],
    ['https://secrets.example.com:443', 'https://secrets.example.com'],
    ['secrets.example.com:8443', 'https://secrets.example.com:8443'],
    ['http://127.0.0.1:7143', 'http://127.0.0.1:7143'],
    ['http://127.8.9.1', 'http://127.8.9.1'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is understood', (typed, origin) => {
    expect(parseServerAddress(typed)).toEqual({ ok: true, value: origin });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://eu.onetimesecret.com', 'not-https'],
    ['http://localhost.example.com', 'not-https'],
    ['http://127.0.0.1.example.com', 'not-https'],
    ['http://10.0.0.1', 'not-https'],
    ['http://192.168.1.1', 'not-https'],
    ['http://[::2]', 'not-https'],
    ['ftp://example.com', 'not-https'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript://example.com', 'not-https'],
    ['https://', 'not-an-address'],
    [`${'a.'.repeat(126)}example`, 'not-an-address'],
    [`https://${'ü'.repeat(250)}.example`, 'not-an-address'],
    ['https://exa mple.com', 'not-an-address'],
    ['https://example.com:99999', 'not-an-address'],
    ['https://eu.onetimesecret.com/api/v1', 'has-path'],
    ['eu.onetimesecret.com/secret', 'has-path'],
    ['https://anna@example.com', 'has-credentials'],
    ['https://anna:token@example.com', 'has-credentials'],
    ['https://example.com?x=1', 'has-query'],
    ['https://example.com/?', 'has-query'],
    ['https://example.com/#top', 'has-query'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(parseServerAddress(typed)).toEqual({ ok: false, failure: problem });
  });

  it('is known to the user as its region, or as its host', () => {
    expect(serverNameOf('https://nz.onetimesecret.com')).toBe('NZ');
    expect(serverNameOf('https://secrets.example.com:8443')).toBe('secrets.example.com:8443');
  });
});
