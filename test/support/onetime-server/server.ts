import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createApi, type Reply } from './api.ts';
import { answerWith, doesItsWork, type Fault } from './faults.ts';
import { parseFields } from './fields.ts';
import { type Account, rulesOf, type ServerOptions } from './options.ts';
import { createStore, type Stored } from './store.ts';

/** A request the server has seen. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export interface OnetimeServer {
  /** Origin, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly port: number;
  readonly seen: readonly SeenRequest[];
  /** How many connections are open, and what was written to all there have been. */
  readonly traffic: () => { readonly open: number; readonly bytes: number };
  /** How many secrets with this text exist or have existed. */
  readonly countOf: (text: string) => number;
  /** Fails from now on, or `times` times, for requests whose path matches. */
  readonly setFault: (
    fault: Fault | null,
    options?: { readonly times?: number; readonly path?: RegExp },
  ) => void;
  /** Refuses connections until `listen`. */
  readonly refuse: () => Promise<void>;
  readonly listen: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Starts a server of API v1 that keeps everything in memory, on an address of this computer. */
export const startOnetimeServer = async (options: ServerOptions = {}): Promise<OnetimeServer> => {
  const host = options.host ?? '127.0.0.1';
  const scheme = options.tls === undefined ? 'http' : 'https';
  const seen: SeenRequest[] = [];
  const shared: string[] = [];
  let port = options.port ?? 0;
  let activeFault: { fault: Fault; left: number; path: RegExp } | null = null;

  const rules = rulesOf(options, () => `${scheme}://${host}:${port}`);
  const store = createStore(rules.isOld ? 31 : 62, rules.nowSeconds);
  const api = createApi(store, rules);

  const faultFor = (path: string): Fault | null => {
    if (activeFault === null || activeFault.left <= 0 || !activeFault.path.test(path)) return null;
    activeFault.left -= 1;
    return activeFault.fault;
  };

  const answer = (request: IncomingMessage, url: URL, body: Buffer): Reply => {
    const parsed = parseFields(url.search.slice(1), request.headers['content-type'] ?? '', body);
    if (parsed.kind === 'bad-request') return { status: 400, body: null };
    if (parsed.kind === 'fault') return { status: 500, body: { error: 'Internal Server Error' } };
    const path = url.pathname.replace(/^\/+api\/v1\/*/, '').replace(/\/$/, '');
    const secret = parsed.fields.get('secret')?.text;
    const reply = api({
      method: request.method ?? 'GET',
      path,
      fields: parsed.fields,
      account: accountOf(request.headers.authorization, rules.accounts),
      languages: request.headers['accept-language'] ?? '',
    });
    if (reply.status === 200 && secret !== undefined && /^(?:share|create)$/.test(path)) shared.push(secret);
    return reply;
  };

  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    const early = activeFault?.fault.kind === 'reset' ? faultFor(request.url ?? '/') : null;
    if (early !== null) {
      seen.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: '',
      });
      answerWith(early, response, request.socket, () => {}, null);
      return;
    }
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {
      // The client has gone; there is nothing to answer.
    });
    request.on('end', () => {
      const url = new URL(`http://${host}${(request.url ?? '/').replace(/^\/\/+/, '/')}`);
      const body = Buffer.concat(chunks);
      seen.push({
        method: request.method ?? '',
        path: url.pathname,
        headers: request.headers,
        body: body.toString('utf8'),
      });
      const asked = /^\/api\/v2\/secret\/([^/]+)\/status$/.exec(url.pathname)?.[1];
      // What is wrong with a server is for what counts, and not used up by this.
      if (asked !== undefined && request.method === 'GET' && !rules.isOld && activeFault === null) {
        send(response, { status: 200, body: statusOf(store.bySecret(asked)) }, false);
        return;
      }
      const fault = /^\/api\/v1(?:\/|$)/.test(url.pathname) ? faultFor(url.pathname) : null;
      if (!/^\/api\/v1(?:\/|$)/.test(url.pathname)) {
        const key = /^\/secret\/([^/]+)$/.exec(url.pathname)?.[1];
        if (key !== undefined && request.method === 'GET') store.open(key);
        sendPage(response, url.pathname);
        return;
      }
      const reply = fault === null || doesItsWork(fault) ? answer(request, url, body) : null;
      const sendReply = (): void => send(response, reply ?? { status: 500, body: null }, rules.isOld);
      if (fault === null) sendReply();
      else answerWith(fault, response, request.socket, sendReply, reply);
    });
  };
  // Any certificate will do: whether to trust it is up to the client.
  const server =
    options.tls === undefined
      ? createServer(listener)
      : createTlsServer({ ...options.tls, ciphers: 'DEFAULT@SECLEVEL=0' }, listener);

  const sockets: Socket[] = [];
  server.on(
    options.tls === undefined ? 'connection' : 'secureConnection',
    (socket: Socket) => void sockets.push(socket),
  );
  const listen = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  await listen();
  return {
    url: `${scheme}://${host}:${port}`,
    port,
    seen,
    traffic: () => ({
      open: sockets.filter(({ destroyed }) => !destroyed).length,
      bytes: sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    }),
    countOf: (text) => shared.filter((secret) => secret === text).length,
    setFault: (fault, when = {}) => {
      activeFault =
        fault === null
          ? null
          : { fault, left: when.times ?? Number.POSITIVE_INFINITY, path: when.path ?? /./ };
    },
    refuse: close,
    listen,
    dispose: close,
  };
};

/** `null` for anonymous, `undefined` for credentials that are wrong or cannot be read. */
const accountOf = (header: string | undefined, accounts: readonly Account[]): Account | null | undefined => {
  if (header === undefined) return null;
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [username, ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return accounts.find(
    (account) =>
      (account.username === username || account.extid === username) && account.token === token.join(':'),
  );
};

const send = (response: ServerResponse, reply: Reply, isOld: boolean): void => {
  if (reply.body === null) {
    response.writeHead(reply.status, { 'content-length': '0' }).end();
    return;
  }
  response.writeHead(reply.status, {
    'content-type': isOfRouter(reply) ? 'application/json' : 'application/json; charset=utf-8',
    ...(reply.intended === undefined || isOld ? {} : { 'x-ots-intended-status': String(reply.intended) }),
    'x-request-id': 'test',
    // As real servers do, whoever asks.
    'set-cookie': 'onetime.session=0123456789abcdef; Path=/; HttpOnly; SameSite=Strict',
  });
  response.end(JSON.stringify(reply.body));
};

const isOfRouter = (reply: Reply): boolean =>
  typeof reply.body === 'object' && reply.body !== null && 'error' in reply.body;

/** For opening a link, or the server itself, in a browser. */
const sendPage = (response: ServerResponse, path: string): void => {
  const text = path.startsWith('/secret/')
    ? 'A secret waits here. POST to /api/v1/secret/KEY reveals it, once.'
    : 'Onetime Secret API v1, in memory, for tests.';
  response
    .writeHead(path === '/api' ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>Test server</title><p>${text}`);
};

/** What API v2 says about a secret, which ends nothing. */
const statusOf = (stored: Stored | undefined): object =>
  stored === undefined || stored.value === null
    ? { record: { state: 'unknown' } }
    : { record: { state: 'new', has_passphrase: stored.passphrase !== '' } };
