import { Readable } from 'node:stream';
import { type ClientRequest, type IncomingMessage, net, type Session } from 'electron/main';
import type { ProxyAddress, ProxyLogin } from './proxy-login.ts';

type LoginFor = (proxy: ProxyAddress) => ProxyLogin | null;

/**
 * `fetch` over a session's network stack.
 *
 * Electron's own `session.fetch` will not do. If `Response` rejects a reply's status or headers, it throws where nobody
 * can catch it, and the promise never settles. It also cannot log in to a proxy.
 */
export const createSessionFetch =
  (own: Session, loginFor: LoginFor): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    // Not the request's own signal: Node stops forwarding aborts to it once the request is garbage-collected.
    const signal = init?.signal ?? request.signal;
    const body = Buffer.from(await request.arrayBuffer());
    signal.throwIfAborted();
    return await new Promise<Response>((resolve, reject) => {
      const sent = net.request({
        session: own,
        method: request.method,
        url: request.url,
        credentials: request.credentials,
        redirect: request.redirect,
        cache: request.cache,
      });
      for (const [name, value] of request.headers) sent.setHeader(name, value);
      // Only this frees the socket of an unfinished reply; cancelling its body does not. There are six sockets per host.
      signal.addEventListener('abort', () => {
        sent.abort();
        reject(signal.reason);
      });
      const isShutOut = answerLogin(sent, loginFor);
      sent.on('error', reject);
      sent.on('response', (message) => {
        try {
          // This is the proxy's own reply, not the server's.
          if (isShutOut()) throw new Error('net::ERR_PROXY_AUTH_REQUESTED');
          resolve(responseOf(message));
        } catch (error) {
          sent.abort();
          reject(error);
        }
      });
      sent.end(body);
    });
  };

/**
 * SECURITY(proxy-login-only): only a proxy gets a login, and only once: if it asks again, the login was wrong.
 * @returns whether a proxy wanted a login and got none that it accepts.
 */
const answerLogin = (sent: ClientRequest, loginFor: LoginFor): (() => boolean) => {
  let asked = 0;
  let isShutOut = false;
  sent.on('login', ({ isProxy, host, port }, answer) => {
    asked += 1;
    const login = isProxy && asked === 1 ? loginFor({ host, port }) : null;
    isShutOut = isProxy && login === null;
    if (login === null) answer();
    else answer(login.username, login.password);
  });
  return () => isShutOut;
};

const withoutBody = new Set([101, 103, 204, 205, 304]);

/** @throws on a status that HTTP does not define. */
const responseOf = (message: IncomingMessage): Response => {
  // It is a stream, though Electron's types do not say so.
  const stream = message as unknown as Readable;
  // Once the reply is abandoned, nobody else listens.
  stream.on('error', () => undefined);
  return new Response(
    withoutBody.has(message.statusCode) ? null : (Readable.toWeb(stream) as ReadableStream<Uint8Array>),
    { status: message.statusCode, headers: headersOf(message) },
  );
};

/** The headers that `Headers` accepts: a proxy may add some that are not even Latin-1. */
const headersOf = (message: IncomingMessage): [string, string][] =>
  Object.entries(message.headers)
    .map(([name, value]): [string, string] => [name, [value].flat().join(', ')])
    .filter(([name, value]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value));
