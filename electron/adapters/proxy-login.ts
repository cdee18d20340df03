import { parseUrl } from '../core/base/parse-url.ts';

export interface ProxyLogin {
  readonly username: string;
  readonly password: string;
}

/** A proxy, as Chromium identifies it when it asks for a login. */
export interface ProxyAddress {
  readonly host: string;
  readonly port: number;
}

const variables = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'http_proxy', 'HTTP_PROXY'];
const usualPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * The login for a proxy from the environment, as in `https_proxy=http://user:password@proxy.example.com:3128`. Chromium
 * takes the proxy's address from there and drops the login.
 * SECURITY(login-of-its-proxy): a login is only ever for the proxy whose address it accompanies.
 */
export const proxyLoginFor = (
  environment: Readonly<Record<string, string | undefined>>,
  proxy: ProxyAddress,
): ProxyLogin | null => {
  const urls = variables.flatMap((name) => {
    const text = environment[name]?.trim() ?? '';
    return parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`) ?? [];
  });
  const found = urls.find(
    (url) =>
      url.username !== '' &&
      bare(url.hostname) === bare(proxy.host) &&
      Number(url.port || (usualPorts[url.protocol] ?? Number.NaN)) === proxy.port,
  );
  return found === undefined
    ? null
    : { username: decoded(found.username), password: decoded(found.password) };
};

/** URLs put IPv6 addresses in brackets. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase();

/** A `%` that starts no escape sequence stands for itself. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
