import type { Control } from '../control.ts';

/** What whoever starts the app can make it do. */
export const start: readonly Control[] = [
  {
    id: 'unknown-words-masked',
    threat: 'A link or a password, mistyped on the command line, ends up in a log.',
    control: 'a word that is not understood is not repeated',
    without: [
      {
        file: 'electron/shell/command-line.ts',
        find: "(/^(--[a-z-]{1,40}|[a-z-]{1,20})$/.test(word) ? word : '…')",
        put: 'word',
      },
    ],
    shownBy: { file: 'test/unit/shell/command-line.test.ts', test: 'refuses %j' },
  },
];
