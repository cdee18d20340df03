import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createUpdateFeed } from '../../electron/adapters/update-feed.ts';

const root = resolve(import.meta.dirname, '../..');
const page = 'https://example.com/releases/0.2.0';

const keyPair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};
const ours = keyPair();
const theirs = keyPair();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hushlink-updates-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As whoever publishes the app makes it. */
const announced = (version: string, to = page, { privateKey } = ours): string => {
  const key = join(folder, 'key.pem');
  writeFileSync(key, privateKey);
  return execFileSync(
    process.execPath,
    [join(root, 'scripts/announce-release.ts'), '--version', version, '--page', to, '--key', key],
    { encoding: 'utf8' },
  );
};

const seen: IncomingMessage[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  answer.next(response);
});
const answer = { next: (response: ServerResponse): void => void response.end() };
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
afterAll(() => server.close());
afterEach(() => seen.splice(0));

const newest = async (next: string | ((response: ServerResponse) => void)) => {
  answer.next = typeof next === 'string' ? (response) => void response.end(next) : next;
  return await createUpdateFeed({
    network: { fetch },
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest.json`,
    publicKey: ours.publicKey,
    timeoutMs: 500,
  }).newest();
};

describe('the announcement of a release', () => {
  it('is read when it is signed by whoever publishes the app', async () => {
    expect(await newest(announced('0.2.0'))).toEqual({ version: '0.2.0', page });
  });

  it('is asked for with nothing about the user in it', async () => {
    await newest(announced('0.2.0'));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/latest.json' });
    expect(seen[0]?.headers.cookie).toBeUndefined();
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it.each<[string, () => string | ((response: ServerResponse) => void)]>([
    ['signed by somebody else', () => announced('0.2.0', page, theirs)],
    ['changed after it was signed', () => announced('0.2.0').replace('0.2.0', '9.9.9')],
    ['without a signature', () => JSON.stringify({ release: JSON.stringify({ version: '0.2.0', page }) })],
    ['signed, but for a page that is not https', () => announced('0.2.0', 'http://example.com/')],
    ['signed, but for no page', () => announced('0.2.0', 'javascript:alert(1)')],
    ['garbage', () => '{"release":'],
    ['empty', () => ''],
    ['a list', () => '[]'],
    ['much too long', () => announced('0.2.0').padEnd(200_000)],
    ['an error page', () => (response) => void response.writeHead(503).end(announced('0.2.0'))],
    [
      'elsewhere',
      () => (response) =>
        response.req.url === '/latest.json'
          ? void response.writeHead(302, { location: '/other.json' }).end()
          : void response.end(announced('0.2.0')),
    ],
    [
      'cut off',
      () => (response) => void response.writeHead(200, { 'content-length': '500' }).end('{').destroy(),
    ],
    ['never sent to its end', () => (response) => void response.writeHead(200).write('{')],
    ['not sent at all', () => (response) => void response.destroy()],
  ])('does not count when it is %s', async (_what, given) => {
    expect(await newest(given())).toBeNull();
    // Nothing else was asked, such as the address of a redirect.
    expect(seen).toHaveLength(1);
  });
});
