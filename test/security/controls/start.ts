import type { Control } from '../control.ts';

const commandLine = 'electron/shell/command-line.ts';
const commandLineTest = 'test/unit/shell/command-line.test.ts';

/** What whoever starts the app can make it do. */
export const start: readonly Control[] = [
  {
    id: 'no-secret-option',
    threat: 'Other programs read a passphrase in the arguments.',
    control: 'no option takes a secret',
    without: [
      {
        file: commandLine,
        find: 'rowOf(`--${name}`) === undefined);',
        put: "rowOf(`--${name}`) === undefined && name !== 'passphrase');",
      },
    ],
    shownBy: { file: commandLineTest, test: 'refuses %j' },
  },
  {
    id: 'unknown-words-masked',
    threat: 'A link or a password, mistyped on the command line, ends up in a log.',
    control: 'a word that is not understood is not repeated',
    without: [
      {
        file: commandLine,
        find: "(/^(--[a-z-]{1,40}|[a-z-]{1,20})$/.test(word) ? word : '…')",
        put: 'word',
      },
    ],
    shownBy: { file: commandLineTest, test: 'refuses %j' },
  },
  {
    id: 'windows-switches',
    threat:
      "On Windows, a switch of Chromium's is passed in the place of a link, and opens a port for debuggers.",
    control: 'whatever Chromium takes for a switch is one',
    without: [
      {
        file: commandLine,
        find: "(platform === 'win32' ? /^\\s*(-.|\\/)/s : /^-./s)",
        put: "(platform === 'win32' ? /^-./s : /^-./s)",
      },
    ],
    shownBy: { file: commandLineTest, test: 'takes no switch for a link, as Windows writes them: %s' },
  },
  {
    id: 'chromium-switches',
    threat: 'Another program starts the app with a debugging port or another proxy, and reads along.',
    control: 'switches of Chromium on a list only',
    without: [
      {
        file: 'electron/shell/chromium-switches.ts',
        find: "if (values === undefined) return 'unknown';",
        put: "if (values === undefined) return 'allowed';",
      },
    ],
    shownBy: {
      file: commandLineTest,
      test: 'lets through no switch of Chromium that opens a door: %s',
    },
  },
  {
    id: 'log-to-standard-error',
    threat: "Chromium's log, with addresses in it, is written to a file.",
    control: 'logging to standard error only',
    without: [
      {
        file: 'electron/shell/chromium-switches.ts',
        find: "['enable-logging', /^(stderr)?$/]",
        put: "['enable-logging', /^.*$/]",
      },
    ],
    shownBy: { file: commandLineTest, test: 'refuses %j' },
  },
  {
    id: 'refused-variables',
    threat: 'A variable has turned the sandbox off, or has the code of somebody else run.',
    control: 'no start with a variable that has acted already',
    without: [{ file: 'electron/shell/environment.ts', find: 'return true;', put: 'return false;' }],
    shownBy: {
      file: 'test/unit/shell/environment.test.ts',
      test: 'is refused with what it is too late for: %s=%s',
    },
  },
  {
    id: 'removed-variables',
    threat: 'Chromium writes the keys of its connections to a file, and all that was sent can be read.',
    control: 'variables for Chromium, Electron and Node are removed',
    without: [
      {
        file: 'electron/shell/environment.ts',
        find: '(ELECTRON|NODE|CHROME)_.*|SSLKEYLOGFILE',
        put: '(ELECTRON|NODE|CHROME)_.*',
      },
    ],
    shownBy: {
      file: 'test/unit/shell/environment.test.ts',
      test: 'loses what would lead Electron, Node or Chromium, and keeps everything else',
    },
  },
  {
    id: 'parsed-second-start',
    threat: 'A program that claims to be a second start makes the app do what no start can.',
    control: 'what a second start sends is parsed',
    without: [{ file: 'electron/shell/second-start.ts', find: '.strictObject({', put: '.object({' }],
    shownBy: {
      file: 'test/unit/shell/start.test.ts',
      test: 'hands over a start and nothing else: %j',
    },
  },
  {
    id: 'one-instance',
    threat: 'Two instances write the same records, and what one of them keeps is lost.',
    control: 'one instance for each user-data folder',
    without: [
      {
        file: 'electron/main.ts',
        find: '!app.requestSingleInstanceLock({ ...secondStartDataOf(start) })',
        put: 'secondStartDataOf(start) === null',
      },
    ],
    shownBy: {
      file: 'test/desktop/tray.test.ts',
      test: 'opens Quick share, and again at a second start, which ends with exit code 0',
    },
  },
];
