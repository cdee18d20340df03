import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { parseLink } from '../../electron/core/onetime/link-address.ts';
import { textOfInput } from '../../electron/core/sharing/standard-input.ts';
import { argumentsFor, parseCommandLine } from '../../electron/shell/command-line.ts';
import { refuseCommandLine } from '../../electron/shell/command-line-help.ts';
import { linkOfInput, refuseLinkInput } from '../../electron/shell/link-input.ts';
import { secondStartData } from '../../electron/shell/second-start.ts';
import {
  fitsInOneMessage,
  recordsChanged,
  runStart,
  type StartCommands,
  secondStartDataOf,
  verbs,
} from '../../electron/shell/start.ts';
import { languages } from '../../src/shared/languages.ts';
import { maxNoteCharacters, maxPastedLinkCharacters, maxSecretBytes } from '../../src/shared/limits.ts';
import { textIn } from '../../src/shared/text-in.ts';
import { holds } from '../support/fuzz/holds.ts';
import { damagedBytes, nearly, wildBytes, wildText, wildValue } from '../support/fuzz/wild.ts';

const link = 'https://eu.onetimesecret.com/secret/abcdefghijklmnopqrst';

/** What the documentation lists, and nothing else; see docs/desktop.md. */
const trayOptions = [
  '--share-clipboard',
  '--new',
  '--generate',
  '--open',
  '--activity',
  '--settings',
  '--send-drafts',
  '--at-login',
];
const withValue = ['--note', '--ttl', '--passphrase-file', '--profile'];
const ofShare = [...withValue, '--json', '--no-draft'];
const ofAll = ['--help', '--version'];
const options = [...trayOptions, '--hidden', ...ofShare, ...ofAll];
const short: Readonly<Record<string, string>> = { '-h': '--help', '-V': '--version' };
const ofChromium = [
  '--disable-gpu',
  '--lang=de',
  '--user-data-dir=/tmp/x',
  '--ozone-platform=x11',
  '-ToastActivated',
  '--enable-features=UseOzonePlatform',
  '--enable-logging',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...options) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['share', '-', '--', link, '--open=', `--open=${link}`, '--open=-'],
      ...['1h', '--ttl=90m', '2w', '--ttl=5s', '--note=for Bo', '--profile=EU', '-h', '-V'],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...ofChromium) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '--no-sandbox',
      '--gpu-launcher=sh',
      '--remote-debugging-port=1',
      '--js-flags=x',
      '--inspect',
      '--passphrase=hunter2',
      '--enable-features=X',
      '--enable-logging=file',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...options), wildText(50))
      .map(([option, value]) => `${option}=${value}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...options).map((option) => option.slice(0, -1)) },
  { weight: 1, arbitrary: wildText(12_000) },
);
const commandLine = fc.array(word, { maxLength: 6 });

const lifetimes = new Map([
  ['1h', 3_600],
  ['90m', 5_400],
  ['2w', 1_209_600],
]);

/**
 * What a command line means, read from the documentation in another way than the parser does: word by word.
 * @returns `null` for one that is refused.
 */
const meaningOf = (given: readonly string[]) => {
  const end = given.indexOf('--');
  const left = (end < 0 ? given : given.slice(0, end)).filter((one) => !ofChromium.includes(one));
  const own = new Set<string>();
  const words: string[] = [];
  const values = new Map<string, string>();
  while (left.length > 0) {
    const one = left.shift() ?? '';
    if (one.length < 2 || !one.startsWith('-')) {
      words.push(one);
      continue;
    }
    const isLong = one.startsWith('--') && one.includes('=');
    const name = isLong ? one.slice(0, one.indexOf('=')) : (short[one] ?? one);
    if (!options.includes(name)) return null;
    own.add(name);
    if (!isLong && !withValue.includes(name)) continue;
    const value = isLong ? one.slice(name.length + 1) : (left.shift() ?? '-?');
    const takesOne = name === '--open' || (withValue.includes(name) && (isLong || !/^-./s.test(value)));
    if (!takesOne || values.has(name)) return null;
    values.set(name, value);
  }
  if (end >= 0) words.push(...given.slice(end + 1));
  if (own.has('--help')) return { kind: 'help' };
  if (own.has('--version')) return { kind: 'version' };
  const tray = trayOptions.filter((option) => own.has(option));
  const hidden = own.has('--hidden');
  if (words[0] === 'share') {
    const namesInput = words[1] === '-';
    if (words.length > (namesInput ? 2 : 1) || tray.length > 0 || hidden) return null;
    const ttl = values.get('--ttl');
    const lifetime = ttl === undefined ? null : (lifetimes.get(ttl) ?? 0);
    const note = values.get('--note') ?? '';
    if (lifetime === 0 || note.length > maxNoteCharacters) return null;
    return {
      ...{ kind: 'share', namesInput, note, lifetime },
      passphraseFile: values.get('--passphrase-file') ?? null,
      profile: values.get('--profile') ?? null,
      asJson: own.has('--json'),
      keepsDraft: !own.has('--no-draft'),
    };
  }
  if (ofShare.some((option) => own.has(option))) return null;
  const value = values.get('--open') ?? null;
  const most = own.has('--open') && value === null ? 1 : 0;
  if (words.length > most) return null;
  const verb = tray[0]?.slice(2) ?? 'start';
  const text = verb === 'open' ? (value ?? words[0] ?? '') : '';
  if (text === '-') return { kind: 'open-input', hidden };
  if (text.length > maxPastedLinkCharacters) return null;
  return { kind: 'tray', verb, hidden, link: text === '' ? null : text };
};

/** Chromium switches that a wild text happens to be are allowed, whatever they are; the generator knows its own. */
const isMeant = (given: readonly string[]): boolean =>
  given.every(
    (one) =>
      !one.startsWith('-') ||
      one.length < 3 ||
      [...options, ...ofChromium].some((known) => one.startsWith(known.split('=', 1)[0] ?? '')) ||
      /^--?(?:no-sandbox|gpu-l|remote|js-f|inspect|passphrase|enable-)/.test(one) ||
      options.some((known) => known.startsWith(one)) ||
      !/^--?[A-Za-z]/.test(one),
  );

const starter = { platform: 'linux', isRoot: false } as const;

describe('the command line', () => {
  it('is accepted with the meaning that is documented, or refused with exit code 64', async () => {
    await holds(commandLine, { usual: 5_000 }, (given) => {
      const asked = parseCommandLine(given, starter);
      const meaning = meaningOf(given);
      if (asked.ok) {
        const { value } = asked;
        const shown = 'link' in value ? { ...value, link: value.link?.reveal() ?? null } : value;
        if (isMeant(given)) expect(shown).toEqual(meaning);
        // Where it is printed, a link is masked.
        if (value.kind !== 'share') expect(JSON.stringify(asked)).not.toContain(link);
        return;
      }
      if (isMeant(given)) expect(meaning).toBeNull();
      const said: string[] = [];
      const language = languages[given.length % languages.length] ?? 'en';
      expect(refuseCommandLine(asked.failure, textIn(language), (sentence) => said.push(sentence))).toBe(64);
      expect(said).toHaveLength(1);
      // A value may be secret, and what is no plain word may be.
      expect(said[0]).not.toContain('hunter2');
      expect(said[0]).not.toContain(link);
      expect(said[0]?.length).toBeLessThan(1_000);
    });
  });

  it('is judged on every system, by whoever starts it', async () => {
    const platform = fc.constantFrom<NodeJS.Platform>('linux', 'win32', 'darwin');
    const given = fc.array(fc.oneof(word, wildText(100)), { maxLength: 5 });
    await holds(fc.tuple(given, platform, fc.boolean()), { usual: 2_000 }, ([words, on, isRoot]) => {
      const asked = parseCommandLine(argumentsFor(['hushlink', ...words], false), { platform: on, isRoot });
      argumentsFor(['electron', ...words], true);
      if (asked.ok && asked.value.kind === 'tray')
        expect(typeof fitsInOneMessage(words, '/home', asked.value)).toBe('boolean');
    });
  });
});

describe('a second start', () => {
  const valid = fc.record({
    verb: fc.constantFrom(...verbs),
    hidden: fc.boolean(),
    link: fc.option(wildText(11_000)),
  });
  const ofHotkey = fc.record({
    verb: fc.constant('hotkey' as const),
    hidden: fc.boolean(),
    link: fc.constant(null),
    hotkey: fc.constantFrom('ab12', 'A-1', ''),
  });
  const data = fc.oneof(valid, ofHotkey, nearly(valid, wildValue), wildValue);

  it('asks for what the command line can ask for, or for nothing', async () => {
    await holds(data, { usual: 5_000 }, (sent) => {
      const parsed = secondStartData.safeParse(sent);
      if (!parsed.success) return;
      const { verb, link: asked } = parsed.data;
      expect(verbs).toContain(verb);
      if (asked !== null) expect(verb).toBe('open');
      expect((asked?.reveal() ?? '').length).toBeLessThanOrEqual(maxPastedLinkCharacters);
      expect(Object.keys(sent as object).sort()).toEqual([
        'hidden',
        ...(verb === 'hotkey' ? ['hotkey'] : []),
        'link',
        'verb',
      ]);
      const done: unknown[] = [];
      const commands = new Proxy({} as StartCommands, { get: (_target, name) => () => done.push(name) });
      runStart(commands, parsed.data);
      // An app that runs has nothing to do at login.
      expect(done).toHaveLength(verb === 'at-login' ? 0 : 1);
      expect(secondStartData.parse(secondStartDataOf(parsed.data))).toEqual(parsed.data);
    });
  });

  it('that writes records says so in a message that fits', () => {
    expect(fitsInOneMessage([], '/', recordsChanged)).toBe(true);
  });
});

describe('standard input', () => {
  const text = wildText(30_000).map((given) => Buffer.from(given));
  const utf16 = wildText(6_000).map((given) => Buffer.from(`\ufeff${given}`, 'utf16le'));
  const bytes = fc.oneof(
    text,
    utf16,
    damagedBytes(text),
    damagedBytes(utf16),
    wildBytes(),
    fc.integer({ min: 9_990, max: 30_020 }).map((size) => Buffer.alloc(size, 'a')),
  );

  it('is a secret within the limits, a link, or refused', async () => {
    await holds(bytes, { usual: 2_000 }, (given) => {
      const secret = textOfInput(given);
      if (secret.ok) {
        const revealed = secret.value.reveal();
        expect(Buffer.byteLength(revealed)).toBeLessThanOrEqual(maxSecretBytes);
        expect(revealed.isWellFormed()).toBe(true);
      }
      const opened = linkOfInput(given);
      if (opened.ok) expect(opened.value.reveal().length).toBeLessThanOrEqual(maxPastedLinkCharacters);
      else expect(refuseLinkInput(opened.failure, textIn('en'), () => undefined)).toBe(65);
    });
  });
});

describe('a pasted link', () => {
  const address = fc.oneof(
    fc.constantFrom(
      link,
      'eu.onetimesecret.com/secret/abcdefghijklmnopqrst',
      'https://uk.onetimesecret.com/receipt/x',
    ),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(fc.webAuthority({ withUserInfo: true, withPort: true }), wildText(30))
      .map(([host, key]) => `https://${host}/secret/${key}`),
  );
  const wrapped = address
    .map((text) => text.toWellFormed())
    .chain((inner) =>
      fc.constantFrom(
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=x`,
        `https://urldefense.com/v3/__${inner}__;!!x`,
        `https://www.google.com/url?q=${encodeURIComponent(inner)}`,
        `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner).replaceAll('%', '-')}`,
      ),
    );
  const hard = fc
    .tuple(
      fc.constantFrom(
        '!',
        'a',
        'a.',
        'http://',
        'https://a/?u=',
        '-u-',
        'x://',
        ' a',
        '(',
        'https%3a%2f%2f',
        '/v3/__https://',
        '\u0301',
      ),
      fc.constantFrom('', 'a', link),
    )
    .map(
      ([part, rest]) =>
        part.repeat(maxPastedLinkCharacters / part.length).slice(0, maxPastedLinkCharacters - rest.length) +
        rest,
    );
  const pasted = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(wildText(50), fc.oneof(address, wrapped), wildText(50))
        .map((parts) => parts.join('')),
    },
    { weight: 3, arbitrary: fc.oneof(address, wrapped).map((text) => text) },
    { weight: 2, arbitrary: wildText(10_000) },
    { weight: 1, arbitrary: hard },
  );

  it('leads to a server that may be asked, and to no key but the one that is in it', async () => {
    await holds(pasted, { usual: 1_500 }, (text) => {
      const before = process.threadCpuUsage();
      const found = parseLink(text);
      // Somebody waits for this, and the whole app with them.
      expect(process.threadCpuUsage(before).user).toBeLessThan(1_000_000);
      if (!found.ok) return;
      const { server, key } = found.value;
      expect(key).toBeInstanceOf(Sensitive);
      expect(key.reveal()).toMatch(/^[\w-]{6,200}$/);
      if (server === null) return;
      const origin = new URL(server);
      expect(origin.origin).toBe(server);
      if (origin.protocol !== 'https:')
        expect(server).toMatch(/^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/);
    });
  });
});
