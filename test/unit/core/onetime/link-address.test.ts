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
    ['a full stop and quotes at the end', `“https://eu.onetimesecret.com/secret/${key}.”`],
    ['invisible characters around it', `\u200bhttps://eu.onetimesecret.com/secret/${key}\u200b\ufeff`],
    ['another address before it', `https://www.example.com/about https://eu.onetimesecret.com/secret/${key}`],
  ])('may have %s', (_what, text) => {
    expect(read(text)).toEqual(['https://eu.onetimesecret.com', key]);
  });

  const target = `https://eu.onetimesecret.com/secret/${key}`;
  const encoded = encodeURIComponent(target);
  const safeLink = `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&sdata=x%3D&reserved=0`;
  it.each([
    ['Safe Links', safeLink],
    [
      'Safe Links twice',
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(safeLink)}`,
    ],
    [
      'Safe Links in Teams',
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en`,
    ],
    ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=x`],
    [
      'Proofpoint 2',
      `https://urldefense.proofpoint.com/v2/url?u=https-3A__eu.onetimesecret.com_secret_${key}&d=DwMFaQ&c=x`,
    ],
    ['Proofpoint 3', `https://urldefense.com/v3/__${target}__;!!OZl_h3w!abc$`],
    [
      'Proofpoint 3 with one slash',
      `https://urldefense.com/v3/__https:/eu.onetimesecret.com/secret/${key}__;!!OZl_h3w!abc$`,
    ],
    ['Google', `https://www.google.com/url?q=${encoded}&sa=D&source=docs`],
    ['Slack', `https://slack-redir.net/link?url=${encoded}`],
    ['LinkedIn', `https://www.linkedin.com/safety/go?url=${encoded}&trk=x`],
    ['Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=x`],
    ['Cisco', `https://secure-web.cisco.com/1abc-def/${encoded}`],
    ['Safe Links in a message', `Here it is: <${safeLink}>.`],
  ])('is unwrapped from %s', (_what, text) => {
    expect(read(text)).toEqual(['https://eu.onetimesecret.com', key]);
  });

  it('that looks like one of ours outside is of where it leads inside', () => {
    const inner = encodeURIComponent(`https://evil.example/secret/${key}`);
    expect(read(`https://eu.onetimesecret.com/redirect?url=${inner}`)).toEqual(['https://evil.example', key]);
  });

  it('is not taken out of another link', () => {
    expect(read(`https://evil.example/secret/${key}?url=${encoded}`)).toEqual(['https://evil.example', key]);
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
    [`https://eu.onetimesecret.com/secret/${key.slice(0, 12)}\u200b${key.slice(12)}`, 'damaged'],
    [`https://eu.onetimesecret.com/secret/${key.slice(0, 12)}\u00ad${key.slice(12)}`, 'damaged'],
    [`https://eu.onetimesecret.com/secret/${key.slice(0, 12)}%20${key.slice(12)}`, 'damaged'],
    [`https://eu.onetimesecret.com/secret/${key.slice(0, 12)}*${key.slice(12)}`, 'damaged'],
    [`https://eu.onetimesecret.com/secret/${key}/more`, 'damaged'],
    [`https://eu.onetimesecret.com/secret/${'x'.repeat(201)}`, 'damaged'],
    [`${key.slice(0, 24)}\u200b${key.slice(24)}`, 'not-a-link'],
    [
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`http://evil.example/secret/${key}`)}`,
      'not-https',
    ],
    [
      `https://www.google.com/url?q=${encodeURIComponent(`https://eu.onetimesecret.com/receipt/${key}`)}`,
      'receipt',
    ],
    [`https://www.google.com/url?q=${encodeURIComponent('https://www.example.com/')}`, 'not-a-link'],
    [
      `https://www.google.com/url?q=${encodeURIComponent(`javascript:alert(1)//secret/${key}`)}`,
      'not-a-link',
    ],
    ['https://urldefense.proofpoint.com/v2/url?u=-E0-A4-A', 'not-a-link'],
  ])('is refused when it is none: %j', (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});
