import type { Control } from '../control.ts';

/** What is shared, and in whose name. */
export const sharing: readonly Control[] = [
  {
    id: 'account-needs-token',
    threat: 'A secret that was to be shared by an account goes out anonymously, and under other rules.',
    control: 'an account without a token fails',
    without: [
      {
        file: 'electron/core/profiles/destination.ts',
        find: "return failed({ kind: 'token-missing', account });",
        put: 'return success({ server, credentials: null });',
      },
    ],
    shownBy: {
      file: 'test/unit/core/profiles/destination.test.ts',
      test: 'is nowhere without a token, and never the server anonymously',
    },
  },
  {
    id: 'even-random',
    threat: 'Generated passwords are easier to guess than their length says.',
    control: 'each character is equally likely',
    without: [
      {
        file: 'electron/core/sharing/password.ts',
        find: 'if (number < even) return number % count;',
        put: 'return number % count;',
      },
    ],
    shownBy: {
      file: 'test/unit/core/sharing/password.test.ts',
      test: 'comes only from the even part of the range: the uneven end is discarded',
    },
  },
  {
    id: 'masked-values',
    threat: 'A secret or a token ends up in an error or a log.',
    control: 'values are masked wherever they are printed',
    without: [
      {
        file: 'electron/core/base/sensitive.ts',
        find: 'toJSON(): string {\n    return mask;',
        put: 'toJSON(): string {\n    return this.#value;',
      },
    ],
    shownBy: { file: 'test/unit/core/base/sensitive.test.ts', test: 'does not show in %s' },
  },
];
