import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron/main';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurs, listOwnFiles, pageOf, serveApp } from '../../../electron/shell/app-protocol.ts';

describe('an address of ours', () => {
  it.each([
    [pageOf('help'), true],
    ['app://hushlink/', true],
    ['app://hushlink', false],
    ['app://hushlink.evil/', false],
    ['app://other/', false],
    ['https://hushlink/', false],
  ])('is %s or not: %s', (url, isIt) => {
    expect(isOurs(url)).toBe(isIt);
  });
});

describe('the files of the windows', () => {
  let folder: string;
  let ask: (url: string, method?: string) => Promise<Response>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hushlink-pages-'));
    mkdirSync(join(folder, 'renderer', 'help'), { recursive: true });
    writeFileSync(join(folder, 'renderer', 'help', 'index.html'), '<head></head><p>help</p>');
    mkdirSync(join(folder, 'renderer', 'assets'));
    for (const name of ['de-1aB_.js', 'en-2.js', 'delete-3.js', 'de-4.css'])
      writeFileSync(join(folder, 'renderer', 'assets', name), '2');
    writeFileSync(join(folder, 'renderer', 'help', 'index.js.map'), '{}');
    writeFileSync(join(folder, 'renderer', 'main.js'), '1');
    writeFileSync(join(folder, 'outside.html'), 'outside');
    const session = {
      protocol: {
        handle: (
          _scheme: string,
          handler: (request: { url: string; method: string }) => Promise<Response>,
        ) => {
          ask = (url, method = 'GET') => handler({ url, method });
        },
      },
    };
    serveApp(session as unknown as Session, await listOwnFiles(join(folder, 'renderer')), () => 'de');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [
      pageOf('help'),
      'text/html; charset=utf-8',
      '<head><link rel="modulepreload" crossorigin href="app://hushlink/assets/de-1aB_.js"></head><p>help</p>',
    ],
    ['app://hushlink/main.js', 'text/javascript; charset=utf-8', '1'],
  ])('are served by their addresses: %s', async (url, type, body) => {
    const answer = await ask(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await answer.text()).toBe(body);
  });

  it('may load nothing but each other', async () => {
    const { headers } = await ask(pageOf('help'));
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    // The one origin that pages have, which is none.
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(headers.get('access-control-allow-origin')).toBe('null');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    'app://hushlink/',
    'app://hushlink/help/',
    'app://hushlink/help/index.js.map',
    'app://hushlink/help/index.html?x',
    'app://hushlink/../outside.html',
    'app://hushlink/%2e%2e/outside.html',
    'app://other/help/index.html',
  ])('are all there is: %s does not exist', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('are only read', async () => {
    expect((await ask(pageOf('help'), 'POST')).status).toBe(404);
  });
});
