import fc from 'fast-check';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';
import type { Draft } from '../../../electron/core/drafts/draft.ts';
import { writeDraft } from '../../../electron/core/drafts/draft-record.ts';
import type { Receipt } from '../../../electron/core/receipts/receipt.ts';
import { writeReceipt } from '../../../electron/core/receipts/receipt-record.ts';
import { lastTimestamp, maxRemoteLifetime } from '../../../src/shared/limits.ts';
import { draftStates } from '../../../src/shared/model/drafts.ts';
import { receiptStates } from '../../../src/shared/model/receipt-state.ts';
import { madeFroms } from '../../../src/shared/model/receipts.ts';
import { refusalReasons } from '../../../src/shared/refusal-reasons.ts';
import { nearly, wildJson, wildText } from './wild.ts';

/** What records say: as the app writes it, nearly so, and whatever else. */

const time = fc.integer({ min: 0, max: lastTimestamp });
const lifetime = fc.integer({ min: 0, max: maxRemoteLifetime });
const lifetimeOrEnd = fc.oneof(
  lifetime,
  time.map((until) => ({ until })),
);
const size = fc.integer({ min: 0, max: 10_000 });
const madeWith = fc.record(
  {
    server: fc.constantFrom(
      'https://eu.onetimesecret.com',
      'https://secrets.example.com:8443',
      'http://127.0.0.1:7143',
    ),
    username: fc.constantFrom('anna@example.com', 'ß'),
  },
  { requiredKeys: ['server'] },
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });
const sensitive = (text: fc.Arbitrary<string>) => text.map((given) => new Sensitive(given));
const short = wildText(900);
const wellFormed = wildText(900).map((text) => text.toWellFormed());

const reason = fc.oneof(
  fc.constantFrom<Draft['reason']>(
    { kind: 'kept-by-user' },
    { kind: 'may-have-been-sent' },
    { kind: 'profile-gone' },
  ),
  fc.record({ kind: fc.constant('lifetime-over' as const), until: time }),
  fc.record({
    kind: fc.constant('refused' as const),
    reason: fc.constantFrom(...refusalReasons),
    serverSays: short,
  }),
);

export const draft: fc.Arbitrary<Draft> = fc.record({
  id: fc.uuid(),
  savedAt: time,
  secret: sensitive(wildText(10_000)),
  passphrase: maybe(sensitive(short)),
  lifetime: lifetimeOrEnd,
  recipient: maybe(short),
  shareDomain: maybe(short),
  bytes: size,
  madeWith,
  note: short,
  discardAt: maybe(time),
  state: fc.constantFrom(...draftStates),
  reason: maybe(reason),
  madeFrom: maybe(fc.constantFrom(...madeFroms)),
  lostReplies: fc.nat({ max: 1_000 }),
  confirmed: fc.boolean(),
  triedAt: fc.constant(null),
  problem: fc.constant(null),
});

export const receipt: fc.Arbitrary<Receipt> = fc.record({
  id: fc.uuid(),
  source: fc.constantFrom('share', 'generate'),
  madeFrom: maybe(fc.constantFrom(...madeFroms)),
  madeAt: time,
  bytes: size,
  madeWith,
  linkHost: wellFormed,
  link: maybe(sensitive(fc.constant('https://eu.onetimesecret.com/secret/abcdefghijklmnopqrst'))),
  receiptKey: sensitive(wellFormed.map((text) => `k${text}`)),
  hasPassphrase: fc.boolean(),
  passphrase: fc.constant(null),
  lifetimeAsked: lifetime,
  lifetimeGranted: lifetime,
  expiresAt: time,
  recipient: maybe(short),
  mailedTo: fc.array(wellFormed, { maxLength: 30 }),
  fromOldServer: fc.boolean(),
  note: short,
  fingerprint: maybe(fc.constant('0f5a9c0e')),
  mayHaveDuplicate: fc.boolean(),
  state: fc.constantFrom(...receiptStates),
  stateSince: maybe(time),
  checkedAt: maybe(time),
  problem: fc.constant(null),
});

/** As the app writes it. */
export const goodContent: fc.Arbitrary<string> = fc.oneof(
  draft.map((written) => writeDraft(written).reveal()),
  receipt.map((written) => writeReceipt(written, true).reveal()),
);

const servers = fc.constantFrom(
  'EU.onetimesecret.com/',
  'http://evil.example',
  'https://eu.onetimesecret.com/x',
  '',
  'ü'.repeat(300),
);
const withServer = fc.tuple(goodContent, servers).map(([text, server]) => ({ ...JSON.parse(text), server }));

/** Anything that a newer version, a bug or somebody with the key may have written. */
export const strangeContent: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: nearly(
      goodContent.map((text) => JSON.parse(text)),
      wildJson,
    ).map((json) => JSON.stringify(json) ?? ''),
  },
  { weight: 1, arbitrary: withServer.map((json) => JSON.stringify(json)) },
  { weight: 1, arbitrary: wildJson.map((json) => JSON.stringify(json) ?? '') },
  { weight: 1, arbitrary: wildText(2_000) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(goodContent, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, share]) => text.slice(0, Math.floor(text.length * share))),
  },
);
