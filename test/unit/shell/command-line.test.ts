import { describe, expect, it } from 'vitest';
import {
  argumentsFor,
  type CommandLineProblem,
  parseCommandLine,
  refuseCommandLine,
} from '../../../electron/shell/command-line.ts';
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
    [['--new'], { verb: 'new', hidden: false }],
    [['--settings'], { verb: 'settings', hidden: false }],
    [['--share-clipboard'], { verb: 'share-clipboard', hidden: false }],
    [['--share-clipboard', '--hidden'], { verb: 'share-clipboard', hidden: true }],
    [['--settings', '--new'], { verb: 'new', hidden: false }],
    [['--disable-gpu', '--user-data-dir=/tmp/x', '--new'], { verb: 'new', hidden: false }],
    [['--generate'], { verb: 'generate', hidden: false }],
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
    [['share', '-'], true],
    [['--disable-gpu', '--user-data-dir=/tmp/x', 'share', '-'], true],
    [['share', '-', '--ozone-platform=headless'], true],
    [['--', 'share', '-'], true],
    [['share', '-', '--no-draft'], false],
    [['--no-draft', 'share', '-'], false],
  ])('%j shares standard input', (args, keepsDraft) => {
    expect(parsed(args)).toEqual({ kind: 'share', keepsDraft });
  });

  it.each([
    [['share', '-', '--passphrase=hello'], { kind: 'unknown', word: '--passphrase' }],
    [['share', '-', '--ttl=60'], { kind: 'unknown', word: '--ttl' }],
    [['share', '-', '--no-drafts'], { kind: 'unknown', word: '--no-drafts' }],
    [['share', '-', '-p'], { kind: 'unknown', word: '-p' }],
    [['share', '-', '--no-draft=1'], { kind: 'takes-no-value', word: '--no-draft' }],
    [['share', '-', 'text'], { kind: 'not-together', word: 'text' }],
    [['share', '-', '--new'], { kind: 'not-together', word: '--new' }],
    [['--hidden', 'share', '-'], { kind: 'not-together', word: '--hidden' }],
    [['share'], { kind: 'unknown', word: 'share' }],
    [['share', 'hunter2 of Anna'], { kind: 'unknown', word: 'share' }],
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
    [[`--open=${link}`, '--open=-'], { kind: 'not-together', word: '--open' }],
    [[`--open=${link}`, 'more'], { kind: 'unknown', word: 'more' }],
    [[`--open=${'x'.repeat(10_001)}`], { kind: 'too-long' }],
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
    '--log-level=-9',
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
    expect(refuse({ kind: 'unknown', word: '--ttl' })).toBe(64);
    expect(refuse({ kind: 'too-long' })).toBe(64);
    expect(said).toEqual([
      '--ttl is not an option of Hushlink, so nothing was done. Use: hushlink [--share-clipboard | --new | --generate | --open [LINK | -] | --activity | --settings | --send-drafts] [--hidden]; or: … | hushlink share - [--no-draft]',
      'The arguments are too long, so nothing was done.',
    ]);
  });
});
