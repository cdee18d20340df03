import type { Control } from '../control.ts';

const profiles = 'electron/core/profiles/profiles.ts';
const profilesTest = 'test/unit/core/profiles/profiles.test.ts';
const draftsTest = 'test/unit/core/drafts/recipient-question.test.ts';
const consent = 'electron/core/consent/consent.ts';
const consentTest = 'test/unit/core/consent/consent.test.ts';
const nativeQuestion = 'electron/shell/native-question.ts';
const nativeQuestionTest = 'test/unit/shell/native-question.test.ts';

/** What only the user may allow, and how the question is kept from anybody else. */
export const consents: readonly Control[] = [
  {
    id: 'new-server-asked',
    threat: 'A script in Settings has secrets sent to a server of its own.',
    control: 'a server that is new is used only if the user agrees',
    without: [
      { file: profiles, find: 'if (!isKnown(account, ports.settings.current())) {', put: 'if (Boolean()) {' },
    ],
    shownBy: { file: profilesTest, test: 'changes nothing when the user does not agree' },
  },
  {
    id: 'new-account-asked',
    threat: "A script in Settings has links made with somebody else's account, who finds them there.",
    control: 'an account that is new is used only if the user agrees',
    without: [
      { file: profiles, find: 'profiles.some((profile) => isSameAccount(profile, account))', put: 'true' },
    ],
    shownBy: { file: profilesTest, test: 'is asked about: %s, for %s' },
  },
  {
    id: 'new-recipient-asked',
    threat: 'A script mails what was typed or pasted in its window to anybody.',
    control: 'an address that is new is used only if the user agrees',
    without: [
      {
        file: 'electron/core/sharing/recipients.ts',
        find: "const answer = await consent.ask({ kind: 'recipient', recipient, server }, over);",
        put: 'const answer = success(null);',
      },
    ],
    shownBy: { file: draftsTest, test: 'is neither sent nor kept when the user does not agree' },
  },
  {
    id: 'kept-recipient-asked',
    threat: 'A script keeps a draft to anybody, for which nobody is asked, and has Activity send it.',
    control: 'a draft is sent on request only to an address that the user has agreed to',
    without: [
      {
        file: 'electron/core/drafts/outbox.ts',
        find: 'const allowed = await ports.recipients.allow(recipient, madeWith.server, from);',
        put: 'const allowed = await ports.recipients.allow(null, madeWith.server, from);',
      },
      {
        file: 'electron/core/drafts/outbox.ts',
        find: 'if (!ports.recipients.isKnown(draft.recipient))',
        put: 'if (!ports.recipients.isKnown(null))',
      },
    ],
    shownBy: { file: draftsTest, test: 'stays as it was when the user does not agree' },
  },
  {
    id: 'new-host-asked',
    threat: 'A script in Open a link sends what was revealed there to any host.',
    control: 'a host that is not familiar is contacted only if the user agrees',
    without: [
      {
        file: 'electron/core/opening/open-link.ts',
        find: 'if (!isFamiliar(server.value)) {',
        put: 'if (Boolean()) {',
      },
    ],
    shownBy: {
      file: 'test/unit/core/opening/open-link.test.ts',
      test: 'is asked for nothing when the user does not agree, and the link can still be opened',
    },
  },
  {
    id: 'read-before-answered',
    threat: 'A script has its question appear under a click or a key that is meant for something else.',
    control: 'a yes faster than anybody reads is asked about again',
    without: [
      { file: consent, find: 'const readMs: Milliseconds = 500;', put: 'const readMs: Milliseconds = 0;' },
    ],
    shownBy: { file: consentTest, test: 'is asked again when the yes came faster than anybody reads' },
  },
  {
    id: 'one-question',
    threat:
      'A script lays one question upon another, so that the answer to one is taken for that to the other.',
    control: 'one question at a time',
    without: [{ file: consent, find: 'if (isAsking)', put: 'if (Boolean())' }],
    shownBy: { file: consentTest, test: 'is never one of two: what asks meanwhile is told so' },
  },
  {
    id: 'names-as-seen',
    threat: 'A name with invisible characters in it makes a question read like another.',
    control: 'invisible characters in a name are shown as such',
    without: [
      {
        file: 'electron/core/consent/question.ts',
        find: "name.replace(/[\\p{C}\\p{Default_Ignorable_Code_Point}\\u2800]/gu, '\\ufffd')",
        put: 'name',
      },
    ],
    shownBy: {
      file: 'test/unit/core/consent/question.test.ts',
      test: 'cannot turn the text around or hide a part of it',
    },
  },
  {
    id: 'seen-windows-ask',
    threat: 'A script asks from a window that the user does not see.',
    control: 'only a window that is seen can ask',
    without: [{ file: nativeQuestion, find: ' || !parent.isVisible()', put: '' }],
    shownBy: { file: nativeQuestionTest, test: 'is not shown over a window that is not seen' },
  },
  {
    id: 'question-ends-with-window',
    threat: 'A question stays when its window is gone, and nobody knows any more what it was about.',
    control: 'the end of a window is a no',
    without: [{ file: nativeQuestion, find: "parent.once('closed', onClosed);", put: '' }],
    shownBy: { file: nativeQuestionTest, test: 'is answered with no by the end of its window' },
  },
  {
    id: 'safe-answer-first',
    threat: 'A key that the user presses for something else is a yes.',
    control: 'Return and Escape mean no',
    without: [{ file: nativeQuestion, find: 'defaultId: 0,', put: 'defaultId: 1,' }],
    shownBy: { file: nativeQuestionTest, test: 'has the safe answer under Return and Escape' },
  },
];
