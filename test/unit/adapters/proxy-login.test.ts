import { describe, expect, it } from 'vitest';
import { proxyLoginFor } from '../../../electron/adapters/proxy-login.ts';

const proxy = { host: 'proxy.example.com', port: 3_128 };

describe('the login for a proxy', () => {
  it.each(['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'http_proxy', 'HTTP_PROXY'])(
    'stands in %s',
    (name) => {
      expect(proxyLoginFor({ [name]: 'http://bo:open%20sesame@proxy.example.com:3128' }, proxy)).toEqual({
        username: 'bo',
        password: 'open sesame',
      });
    },
  );

  it.each([
    ['without a scheme', 'bo:pass@proxy.example.com:3128', proxy],
    ['in capitals', 'http://bo:pass@PROXY.example.com:3128/', proxy],
    ['at the usual port', 'http://bo:pass@proxy.example.com', { ...proxy, port: 80 }],
    ['at the usual port of TLS', 'https://bo:pass@proxy.example.com', { ...proxy, port: 443 }],
    ['at an address of IPv6', 'http://bo:pass@[::1]:3128', { host: '::1', port: 3_128 }],
  ])('is found %s', (_name, https_proxy, at) => {
    expect(proxyLoginFor({ https_proxy }, at)).toEqual({ username: 'bo', password: 'pass' });
  });

  it('may have any letters, and a percent sign that is only one', () => {
    expect(proxyLoginFor({ https_proxy: 'http://b%C3%B6:100%%40%zz@proxy.example.com:3128' }, proxy)).toEqual(
      { username: 'bö', password: '100%@%zz' },
    );
  });

  it.each([
    ['of another host', 'http://bo:pass@other.example.com:3128'],
    ['of another port', 'http://bo:pass@proxy.example.com:8080'],
    ['that is not there', 'http://proxy.example.com:3128'],
    ['in what is no address', 'http://bo:pass@:%'],
    ['in nothing', ''],
  ])('is never one %s', (_name, https_proxy) => {
    expect(proxyLoginFor({ https_proxy }, proxy)).toBeNull();
  });
});
