import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../electron/shell/app-protocol.ts';
import config from '../../electron.vite.config.ts';
import { axePath } from './look.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Bundles the windows as the app does. */
export const buildWindows = async (outDir: string): Promise<void> => {
  const renderer = config.renderer;
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer?.build, outDir, emptyOutDir: true, target: 'chrome130' },
  });
};

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Serves them under the app's own content security policy, to this computer only. */
export const servePages = async (folder: string) => {
  const server = createServer((request, response) => {
    // A browser asks for it on its own.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(path === axePath ? axeFile : join(folder, path)).then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': types[extname(path)] ?? 'application/octet-stream',
            'content-security-policy': contentSecurityPolicy,
            'access-control-allow-origin': 'null',
            // With what a browser has compiled: it opens them hundreds of times.
            'cache-control': 'max-age=86400',
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, dispose: () => void server.close() };
};
