import type { Control } from '../control.ts';

const sealedRecord = 'electron/adapters/sealed-record.ts';
const recordsTest = 'test/contract/record-store.test.ts';

/** What is kept, and who can read it. */
export const keychainAndDisk: readonly Control[] = [
  {
    id: 'open-folder-closed',
    threat: 'Other users of the computer look into a folder that was restored from a backup.',
    control: 'a folder that is open to others is closed',
    without: [
      {
        file: 'electron/adapters/record-store.ts',
        find: 'await chmod(folder, 0o700).catch(() => undefined);',
        put: 'await stat(folder).catch(() => undefined);',
      },
    ],
    shownBy: { file: recordsTest, test: 'is closed to them %s' },
  },
  {
    id: 'files-for-their-owner',
    threat: 'Other users of the computer read the settings and records.',
    control: 'files are for their owner only',
    without: [
      {
        file: 'electron/adapters/write-durably.ts',
        find: "open(temporary, 'wx', 0o600)",
        put: "open(temporary, 'wx', 0o644)",
      },
    ],
    shownBy: { file: recordsTest, test: 'is encrypted, and only its owner may read it' },
  },
  {
    id: 'encrypted-records',
    threat: 'Whoever finds the disk or a backup reads the drafts on it.',
    control: 'records are encrypted',
    without: [
      {
        file: sealedRecord,
        find: "const body = Buffer.concat([cipher.update(content.reveal(), 'utf8'), cipher.final()]);",
        put: "cipher.final();\n  const body = Buffer.from(content.reveal(), 'utf8');",
      },
    ],
    shownBy: { file: recordsTest, test: 'is encrypted, and only its owner may read it' },
  },
  {
    id: 'authenticated-records',
    threat: 'Somebody changes a draft on the disk without its key.',
    control: 'records are authenticated',
    without: [
      {
        file: sealedRecord,
        find: 'Buffer.concat([body, decipher.final()])',
        put: 'Buffer.from(body)',
      },
    ],
    shownBy: { file: recordsTest, test: 'with one bit of %s changed is never taken for what it was' },
  },
  {
    id: 'records-by-name',
    threat: 'A draft is put in the place of another, and goes where that one was to go.',
    control: 'a record is valid under its own name',
    without: [
      {
        file: sealedRecord,
        find: '\n  cipher.setAAD(Buffer.concat([head, Buffer.from(id)]));',
        put: '\n  cipher.setAAD(head);',
      },
      {
        file: sealedRecord,
        find: 'decipher.setAAD(Buffer.concat([head, Buffer.from(id)]));',
        put: 'decipher.setAAD(head);',
      },
    ],
    shownBy: { file: recordsTest, test: 'under the name of another is set aside' },
  },
  {
    id: 'no-linked-records',
    threat: 'A link among the records makes the app read some other file.',
    control: 'links are not followed',
    without: [
      {
        file: 'electron/adapters/record-store.ts',
        find: '(await lstat(path)).isFile()',
        put: '(await stat(path)).isFile()',
      },
    ],
    shownBy: { file: recordsTest, test: 'is not followed: a link to a record kept elsewhere' },
  },
  {
    id: 'keychain-in-turn',
    threat: 'A token is lost, since the keychain stores another at the same time.',
    control: 'the keychain is asked for one thing at a time',
    without: [
      {
        file: 'electron/adapters/keychain.ts',
        find: 'const calls = createSerialQueue();',
        put: 'const calls = { run: (work: () => Promise<void>) => work() };',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/keychain.test.ts',
      test: 'the keychain is asked for one thing at a time, in the order in which it was wanted',
    },
  },
  {
    id: 'crashes-without-words',
    threat: 'A secret gets into the log, quoted by the message of an error.',
    control: 'an error is logged without its message',
    without: [
      {
        file: 'electron/shell/crashes.ts',
        find: 'error instanceof Error ? error.name :',
        put: 'error instanceof Error ? error.message :',
      },
    ],
    shownBy: {
      file: 'test/unit/shell/crashes.test.ts',
      test: 'is logged without its message, even where that looks like a place',
    },
  },
  {
    id: 'no-formulas',
    threat: 'A spreadsheet runs a note, or what a server says, and sends the other cells to somebody.',
    control: 'what looks like a formula is text in exported receipts',
    without: [
      {
        file: 'electron/core/receipts/receipts-csv.ts',
        find: "? `'${words}` : words",
        put: '? words : words',
      },
    ],
    shownBy: {
      file: 'test/unit/core/receipts/receipts-csv.test.ts',
      test: 'have no cell that a spreadsheet takes for a formula: %j',
    },
  },
  {
    id: 'keyed-fingerprints',
    threat: 'Whoever reads a receipt checks a guess at what was shared, and needs nothing else for it.',
    control: 'a fingerprint is made with a key that only the keychain leads to',
    without: [
      {
        file: 'electron/adapters/fingerprint.ts',
        find: "hkdfSync('sha256', dataKey,",
        put: "hkdfSync('sha256', dataKey.subarray(0, 0),",
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/fingerprint.test.ts',
      test: 'a fingerprint cannot be computed without the key of the records',
    },
  },
];
