import { describe, expect, it } from 'vitest';
import { parseLink } from '../../../../electron/core/onetime/link-address.ts';
import { defaultServer, regions } from '../../../../src/shared/regions.ts';

const key = 'es75mv1jo7b4bk80o4c6e8m4vq0rzkd';
const read = (text: string) => {
  const parsed = parseLink(text);
  return parsed.ok ? [parsed.value.server, parsed.value.key.reveal()] : parsed.failure;
};

describe('a pasted link', () => {
  it.each([...regions.map(({ server }) => server), defaultServer, 'https://secrets.example.com:8443'])(
    'is read from %s',
    (server) => {
      expect(read(`${server}/secret/${key}`)).toEqual([server, key]);
    },
  );

  it.each([
    ['spaces and line ends around it', `  https://eu.onetimesecret.com/secret/${key}\r\n`],
    ['words around it', `Here it is: https://eu.onetimesecret.com/secret/${key}. Bye`],
    ['brackets around it', `<https://eu.onetimesecret.com/secret/${key}>`],
    [
      'a whole message',
      `I have something for you:\nhttps://eu.onetimesecret.com/secret/${key}\nIt opens once.`,
    ],
    ['no https', `eu.onetimesecret.com/secret/${key}`],
    ['capitals in the host', `HTTPS://EU.OneTimeSecret.com/secret/${key}`],
    ['something behind it', `https://eu.onetimesecret.com/secret/${key}?utm=1#top`],
    ['a slash at the end', `https://eu.onetimesecret.com/secret/${key}/`],
  ])('may have %s', (_what, text) => {
    expect(read(text)).toEqual(['https://eu.onetimesecret.com', key]);
  });

  it('may be of this computer without https', () => {
    expect(read(`http://127.0.0.1:7143/secret/${key}`)).toEqual(['http://127.0.0.1:7143', key]);
  });

  it.each([key, `${key}${key}`, ` ${key}\n`])('may be just a key: %j', (text) => {
    expect(read(text)).toEqual([null, text.trim()]);
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['hello', 'not-a-link'],
    ['hello there, this is not a link', 'not-a-link'],
    ['https://eu.onetimesecret.com/', 'not-a-link'],
    ['https://eu.onetimesecret.com/secret/', 'not-a-link'],
    ['https://eu.onetimesecret.com/about', 'not-a-link'],
    [`https://anna:pw@eu.onetimesecret.com/secret/${key}`, 'not-a-link'],
    [`javascript://eu.onetimesecret.com/secret/${key}`, 'not-https'],
    [`file:///secret/${key}`, 'not-a-link'],
    [`http://eu.onetimesecret.com/secret/${key}`, 'not-https'],
    [`http://127.0.0.1.evil.example/secret/${key}`, 'not-https'],
    [`https://eu.onetimesecret.com/private/${key}`, 'receipt'],
    [`https://eu.onetimesecret.com/receipt/${key}`, 'receipt'],
    ['x'.repeat(10_000), 'not-a-link'],
  ])('is refused when it is not a token: %j', (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});
