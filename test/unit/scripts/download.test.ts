import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { throughProxy } from '../../../scripts/setup/electron.mjs';

it('a download goes through the proxy that the environment names', { timeout: 30_000 }, async () => {
  const asked: string[] = [];
  const proxy = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const { port } = proxy.address() as AddressInfo;
  // As Electron's own installer asks.
  const child = spawn(
    process.execPath,
    ['--eval', "fetch('https://download.invalid/electron').catch(() => {})"],
    {
      env: { ...process.env, HTTPS_PROXY: `http://127.0.0.1:${port}`, ...throughProxy },
    },
  );
  await once(child, 'exit');
  proxy.close();
  expect(asked).toEqual(['download.invalid:443']);
});
