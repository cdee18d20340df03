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
  {
    id: 'opened-anonymously',
    threat: 'The server of a link learns who opens it, and gets a token.',
    control: 'links are opened without an account',
    without: [
      {
        file: 'electron/core/opening/open-link.ts',
        find: '{ server: server.value, credentials: null }',
        put: "{ server: server.value, credentials: { username: 'anna@example.com', token: link.value.key } }",
      },
    ],
    shownBy: {
      file: 'test/unit/core/opening/open-link.test.ts',
      test: 'returns the secret, requested anonymously from the host of the link',
    },
  },
  {
    id: 'asked-before-sending',
    threat: 'A draft and the token of its account go to a captive portal.',
    control: 'the server is asked for its status first',
    without: [
      {
        file: 'electron/core/drafts/outbox.ts',
        find: '        return status;\n',
        put: '        return { ok: true as const, value: 0 };\n',
      },
    ],
    shownBy: {
      file: 'test/unit/core/drafts/outbox.test.ts',
      test: 'does not leave this computer while /status fails, as behind a captive portal',
    },
  },
  {
    id: 'drafts-of-a-profile',
    threat: 'A draft goes to a server that the user has given up.',
    control: 'drafts without a profile are held',
    without: [
      {
        file: 'electron/core/drafts/send-draft.ts',
        find: 'if (!isWanted(draft, ports.settings.current().profiles)) {',
        put: "if (draft.id === '') {",
      },
    ],
    shownBy: {
      file: 'test/unit/core/drafts/send-draft.test.ts',
      test: 'when no profile is for it, and is held for that',
    },
  },
];
