import { describe, expect, it } from 'vitest';
import {
  argumentsFor,
  type CommandLineProblem,
  parseCommandLine,
} from '../../../electron/shell/command-line.ts';
import { helpText, refuseCommandLine } from '../../../electron/shell/command-line-help.ts';
import { commandOptions, commandWords } from '../../../electron/shell/command-line-table.ts';
import { languages } from '../../../src/shared/languages.ts';
import { textIn } from '../../../src/shared/text-in.ts';

const parsed = (args: readonly string[], platform: NodeJS.Platform = 'linux', isRoot = false) => {
  const asked = parseCommandLine(args, { platform, isRoot });
  return asked.ok ? asked.value : asked.failure;
};
const link = 'https://eu.onetimesecret.com/secret/abc';

describe('the command line', () => {
  it.each([
    [[], { verb: 'start', hidden: false }],
    [['--hidden'], { verb: 'start', hidden: true }],
    [['--at-login'], { verb: 'at-login', hidden: false }],
    [['--at-login', '--new'], { verb: 'new', hidden: false }],
    [['--new'], { verb: 'new', hidden: false }],
    [['--settings'], { verb: 'settings', hidden: false }],
    [['--share-clipboard'], { verb: 'share-clipboard', hidden: false }],
    [['--share-clipboard', '--hidden'], { verb: 'share-clipboard', hidden: true }],
    [['--settings', '--new'], { verb: 'new', hidden: false }],
    [['--disable-gpu', '--user-data-dir=/tmp/x', '--new'], { verb: 'new', hidden: false }],
    [['--generate'], { verb: 'generate', hidden: false }],
    [['--hotkey=ab12'], { verb: 'hotkey', hidden: false, hotkey: 'ab12' }],
    [['--new', '--hotkey', 'ab12'], { verb: 'hotkey', hidden: false, hotkey: 'ab12' }],
    [['--share-clipboard', '--hotkey=ab12'], { verb: 'share-clipboard', hidden: false }],
    [['--activity'], { verb: 'activity', hidden: false }],
    [['--send-drafts'], { verb: 'send-drafts', hidden: false }],
    [['--open'], { verb: 'open', hidden: false }],
    [['--open='], { verb: 'open', hidden: false }],
  ])('%j starts the tray app', (args, expected) => {
    expect(parsed(args)).toEqual({ kind: 'tray', link: null, ...expected });
  });

  it.each([
    [['--open', link]],
    [[`--open=${link}`]],
    [['--user-data-dir=/tmp/x', '--open', link]],
    [['--open', '--disable-gpu', link]],
    [['--open', '--', link]],
    [['--open', `--open=${link}`]],
  ])('takes the link of %j, and masks it where it would be printed', (args) => {
    const asked = parsed(args);
    expect(asked).toMatchObject({ kind: 'tray', verb: 'open' });
    expect('link' in asked && asked.link?.reveal()).toBe(link);
    expect(JSON.stringify(asked)).not.toContain('abc');
  });

  it.each([
    [['--open', '-'], false],
    [['--open=-'], false],
    [['-', '--open'], false],
    [['--open', '-', '--hidden'], true],
    [['--open', '--', '-'], false],
  ])('%j takes the link from standard input', (args, hidden) => {
    expect(parsed(args)).toEqual({ kind: 'open-input', hidden });
  });

  it.each([
    [['share', '-'], {}],
    [['share'], { namesInput: false }],
    [['--disable-gpu', '--user-data-dir=/tmp/x', 'share', '-'], {}],
    [['share', '-', '--ozone-platform=headless'], {}],
    [['--', 'share', '-'], {}],
    [['share', '--', '-'], {}],
    [['share', '-', '--no-draft'], { keepsDraft: false }],
    [['--no-draft', 'share', '-'], { keepsDraft: false }],
    [['share', '-', '--json'], { asJson: true }],
    [['share', '-', '--note', 'for Anna'], { note: 'for Anna' }],
    [['share', '-', '--note=for Anna'], { note: 'for Anna' }],
    [['share', '-', '--note=--json'], { note: '--json' }],
    [['share', '-', '--note='], { note: '' }],
    [['--note', 'share', 'share', '-'], { note: 'share' }],
    [['share', '--note', '-', '-'], { note: '-' }],
    [['share', '-', '--ttl', '1m'], { lifetime: 60 }],
    [['share', '-', '--ttl=90m'], { lifetime: 5_400 }],
    [['share', '-', '--ttl', '12h'], { lifetime: 43_200 }],
    [['share', '-', '--ttl', '30d'], { lifetime: 2_592_000 }],
    [['share', '-', '--ttl', '2w'], { lifetime: 1_209_600 }],
    [['share', '-', '--passphrase-file', '/dev/fd/3'], { passphraseFile: '/dev/fd/3' }],
    [['share', '-', '--profile', 'anna@example.com'], { profile: 'anna@example.com' }],
  ])('%j shares standard input', (args, expected) => {
    expect(parsed(args)).toEqual({
      kind: 'share',
      namesInput: true,
      note: '',
      lifetime: null,
      passphraseFile: null,
      profile: null,
      asJson: false,
      keepsDraft: true,
      ...expected,
    });
  });

  it.each([
    '5',
    '5s',
    '1',
    'h',
    '1.5h',
    '-1h',
    '0m',
    '31d',
    '5w',
    '1H',
    '1 h',
    ' 1h',
    '1h30m',
    '9999999m',
    '',
  ])('takes no lifetime that has no unit or that no server grants: %j', (ttl) => {
    expect(parsed(['share', '-', `--ttl=${ttl}`])).toEqual({ kind: 'lifetime' });
  });

  it.each([
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['share', '--help'], 'help'],
    [['--new', '--help'], 'help'],
    [['help', '-h'], 'help'],
    [['--version'], 'version'],
    [['-V'], 'version'],
    [['--disable-gpu', '--version'], 'version'],
  ])('%j asks for %s', (args, kind) => {
    expect(parsed(args)).toEqual({ kind });
  });

  it.each([
    [['--policy'], false],
    [['--policy', '--json'], true],
    [['--json', '--policy', '--disable-gpu'], true],
    [['share', '-', '--policy'], false],
  ])('%j asks for the policy, as JSON: %s', (args, asJson) => {
    expect(parsed(args)).toEqual({ kind: 'policy', asJson });
  });

  it.each([
    [['share', '-', '--passphrase=hello'], { kind: 'unknown', word: '--passphrase' }],
    [['share', '-', '--recipient', 'anna@example.com'], { kind: 'unknown', word: '--recipient' }],
    [['share', '-', '--note'], { kind: 'needs-value', word: '--note' }],
    [['share', '-', '--note', '--json'], { kind: 'needs-value', word: '--note' }],
    [['share', '-', '--note', '--'], { kind: 'needs-value', word: '--note' }],
    [['share', '-', '--note', '-x'], { kind: 'unknown', word: '-x' }],
    [['share', '-', '--note', '--inspect'], { kind: 'needs-value', word: '--note' }],
    [['share', '-', '--ttl', '1h', '--ttl=2h'], { kind: 'twice', word: '--ttl' }],
    [['share', '-', `--note=${'x'.repeat(201)}`], { kind: 'note-too-long' }],
    [['share', '-', '--json=1'], { kind: 'takes-no-value', word: '--json' }],
    [['--new', '--ttl', '1h'], { kind: 'not-together', word: '--ttl' }],
    [['--json'], { kind: 'not-together', word: '--json' }],
    [['-hV'], { kind: 'unknown', word: '…' }],
    [['-v'], { kind: 'unknown', word: '-v' }],
    [['--help=all'], { kind: 'takes-no-value', word: '--help' }],
    [['--help', '--bogus'], { kind: 'unknown', word: '--bogus' }],
    [['help'], { kind: 'unknown', word: 'help' }],
    [['--__proto__=x'], { kind: 'unknown', word: '…' }],
    [['--constructor'], { kind: 'unknown', word: '--constructor' }],
    [['--no-json', 'share', '-'], { kind: 'unknown', word: '--no-json' }],
    [['share', '-', '--no-drafts'], { kind: 'unknown', word: '--no-drafts' }],
    [['share', '-', '-p'], { kind: 'unknown', word: '-p' }],
    [['share', '-', '--no-draft=1'], { kind: 'takes-no-value', word: '--no-draft' }],
    [['share', '-', 'text'], { kind: 'not-together', word: 'text' }],
    [['share', '-', '--new'], { kind: 'not-together', word: '--new' }],
    [['--hidden', 'share', '-'], { kind: 'not-together', word: '--hidden' }],
    [['share', 'hunter2 of Anna'], { kind: 'not-together', word: '…' }],
    [['share', 'file.txt', '-'], { kind: 'not-together', word: '…' }],
    [['shar', '-'], { kind: 'unknown', word: 'shar' }],
    [['-'], { kind: 'unknown', word: '-' }],
    [['-', 'share'], { kind: 'unknown', word: '-' }],
    [['new'], { kind: 'unknown', word: 'new' }],
    [['--newer'], { kind: 'unknown', word: '--newer' }],
    [['--start'], { kind: 'unknown', word: '--start' }],
    [['--records-changed'], { kind: 'unknown', word: '--records-changed' }],
    [['--new=1'], { kind: 'takes-no-value', word: '--new' }],
    [['--new', '--no-draft'], { kind: 'not-together', word: '--no-draft' }],
    [['--new', link], { kind: 'unknown', word: '…' }],
    [['--open', link, 'more'], { kind: 'unknown', word: 'more' }],
    [['--open', '-', 'more'], { kind: 'unknown', word: 'more' }],
    [['share', '-', '--open', '-'], { kind: 'not-together', word: '-' }],
    [[`--open=${link}`, '--open=-'], { kind: 'twice', word: '--open' }],
    [[`--open=${link}`, 'more'], { kind: 'unknown', word: 'more' }],
    [[`--open=${'x'.repeat(10_001)}`], { kind: 'too-long' }],
    [['--hotkey'], { kind: 'needs-value', word: '--hotkey' }],
    [['--hotkey', 'A b'], { kind: 'other-value', word: '--hotkey' }],
    [['share', '--hotkey=ab12'], { kind: 'not-together', word: '--hotkey' }],
    [['--log-level=-9'], { kind: 'other-value', word: '--log-level' }],
    [['--enable-logging=file'], { kind: 'other-value', word: '--enable-logging' }],
    [['--disable-features=NetworkServiceSandbox'], { kind: 'other-value', word: '--disable-features' }],
    [
      ['--disable-features=WaylandX,NetworkServiceSandbox'],
      { kind: 'other-value', word: '--disable-features' },
    ],
    [['--enable-features=Wayland<Trial'], { kind: 'other-value', word: '--enable-features' }],
    [['-psn_0_12345'], { kind: 'unknown', word: '…' }],
  ] satisfies readonly (readonly [readonly string[], CommandLineProblem])[])(
    'refuses %j',
    (args, problem) => {
      expect(parsed(args)).toEqual(problem);
    },
  );

  it.each([
    ['linux', '--disable-gpu'],
    ['linux', '--user-data-dir=/tmp/x'],
    ['linux', '--ozone-platform-hint=auto'],
    ['linux', '--enable-features=UseOzonePlatform,WaylandWindowDecorations'],
    ['linux', '--disable-features=WaylandFractionalScaleV1'],
    ['linux', '--force-device-scale-factor=2'],
    ['linux', '--gtk-version=4'],
    ['linux', '--lang=de'],
    ['linux', '--enable-logging'],
    ['linux', '--enable-logging=stderr'],
    ['linux', '--log-level=3'],
    ['darwin', '-psn_0_12345'],
    ['darwin', '-AppleLanguages'],
    ['win32', '-ToastActivated'],
  ] as const)('leaves to Chromium and the desktop what is theirs: %s %s', (platform, option) => {
    expect(parsed([option], platform)).toMatchObject({ kind: 'tray', verb: 'start' });
  });

  it.each([
    '--remote-debugging-port=9222',
    '-remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=http://proxy:3128',
    '--proxy-pac-url=http://proxy/pac',
    '--auth-server-allowlist=*',
    '--log-net-log=/tmp/log',
    '--log-file=/tmp/log',
    '--v=9',
    '--vmodule=*=9',
    '--load-extension=/tmp/x',
    '--disable-web-security',
    '--js-flags=--prof',
    '--no-sandbox',
    '--no-zygote',
    '--in-process-gpu',
    '--disable-gpu-sandbox',
    '--renderer-cmd-prefix=/tmp/x',
    '--utility-cmd-prefix=/tmp/x',
    '--gpu-launcher=/tmp/x',
    '--ssl-key-log-file=/tmp/keys',
    '--inspect',
    '--Lang=de',
  ])('lets through no switch of Chromium that opens a door: %s', (option) => {
    for (const args of [[option], ['--open', option], ['share', '-', option]])
      expect(parsed(args)).toMatchObject({ kind: 'unknown' });
  });

  it.each(['--no-sandbox', '--no-zygote'])(
    'lets root do without a sandbox, which it cannot have: %s',
    (option) => {
      expect(parsed([option], 'linux', true)).toMatchObject({ kind: 'tray', verb: 'start' });
    },
  );

  it.each(['/remote-debugging-port=9222', ' --remote-debugging-port=9222', '/REMOTE-debugging-pipe'])(
    'takes no switch for a link, as Windows writes them: %s',
    (option) => {
      expect(parsed(['--open', option], 'win32')).toEqual({ kind: 'unknown', word: '…' });
    },
  );

  it('is what stands behind the folder of the app, when Electron itself was started', () => {
    expect(argumentsFor(['electron', '--inspect=0', '--user-data-dir=/tmp/x', '.', '--new'], true)).toEqual([
      '--new',
    ]);
    expect(argumentsFor(['hushlink', '--new'], false)).toEqual(['--new']);
  });

  it('that is wrong is answered in one line, which says what there is', () => {
    const said: string[] = [];
    const refuse = (problem: CommandLineProblem) =>
      refuseCommandLine(problem, textIn('en'), (sentence) => said.push(sentence));
    expect(refuse({ kind: 'unknown', word: '--tlt' })).toBe(64);
    expect(refuse({ kind: 'lifetime' })).toBe(64);
    expect(refuse({ kind: 'note-too-long' })).toBe(64);
    expect(refuse({ kind: 'too-long' })).toBe(64);
    expect(said).toEqual([
      '--tlt is not an option of Hushlink, so nothing was done. Use: hushlink [--share-clipboard | --hotkey ID | --new | --generate | --open [LINK | -] | --activity | --settings | --send-drafts | --at-login] [--hidden]; or: … | hushlink share [-] [--note TEXT] [--ttl TIME] [--passphrase-file FILE] [--profile NAME] [--json] [--no-draft]; or: hushlink --help',
      '--ttl takes a time from 1m to 30d, such as 90m, 12h, 3d or 2w, so nothing was done.',
      'The note has more than 200 characters, so nothing was done.',
      'The arguments are too long, so nothing was done.',
    ]);
  });
});

describe('the help', () => {
  const lines = helpText(textIn('en')).split('\n');

  it('has one line for every word and option, with what comes after it', () => {
    for (const { name, description } of [...commandWords, ...commandOptions]) {
      const found = lines.filter((line) => line.trim().split(/[ =]/).includes(name) && line.startsWith('  '));
      expect(found, name).toHaveLength(1);
      expect(found[0]).toMatch(new RegExp(`  ${textIn('en')(description)}$`));
    }
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}-h, --help +prints/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}--user-data-dir=DIR /));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}--open \[LINK \| -\] /));
  });

  it('fits a terminal of usual width, but for the usage', () => {
    for (const language of languages)
      for (const line of helpText(textIn(language)).split('\n'))
        if (line.startsWith('  ')) expect(line.length, line).toBeLessThanOrEqual(100);
  });
});
