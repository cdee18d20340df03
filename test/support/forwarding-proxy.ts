import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** What a proxy was asked for: `CONNECT host:443`, or `POST http://host/path`. */
export interface Asked {
  readonly target: string;
  readonly login: string | null;
}

export interface ForwardingProxy {
  readonly port: number;
  readonly asked: readonly Asked[];
  readonly dispose: () => Promise<void>;
}

/**
 * A proxy that passes plain requests on, and writes down what it was asked for. Tunnels end at once, unless one leads to a
 * host that it knows.
 * @param options.login `user:password` it insists on
 * @param options.ports where on this computer tunnels lead, by `host:port` asked for
 */
export const startForwardingProxy = async (
  options: { readonly login?: string; readonly ports?: Readonly<Record<string, number>> } = {},
): Promise<ForwardingProxy> => {
  const asked: Asked[] = [];
  const loginIn = (header: string | undefined): string | null =>
    header === undefined ? null : Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
  const lets = (login: string | null): boolean => options.login === undefined || login === options.login;

  const server = createServer((request, response) => {
    const login = loginIn(request.headers['proxy-authorization']);
    asked.push({ target: `${request.method} ${request.url}`, login });
    if (!lets(login)) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end();
      return;
    }
    const { method, headers } = request;
    const passedOn = forward(request.url ?? '', { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    passedOn.on('error', () => response.destroy());
    request.pipe(passedOn);
  });
  server.on('connect', (request, socket) => {
    const login = loginIn(request.headers['proxy-authorization']);
    asked.push({ target: `CONNECT ${request.url}`, login });
    socket.on('error', () => undefined);
    const port = options.ports?.[request.url ?? ''];
    if (lets(login) && port !== undefined) {
      const tunnel = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
      tunnel.on('error', () => socket.destroy());
      socket.on('close', () => tunnel.destroy());
      socket.pipe(tunnel).pipe(socket);
      return;
    }
    socket.end(
      lets(login)
        ? 'HTTP/1.1 503 Closed\r\ncontent-length: 0\r\n\r\n'
        : 'HTTP/1.1 407 Login\r\nproxy-authenticate: Basic realm="proxy"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    dispose: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
