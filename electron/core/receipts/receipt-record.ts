import { z } from 'zod';
import {
  maxLinkCharacters,
  maxReplyRecipients,
  maxReplyTextCharacters,
  maxTypedCharacters,
} from '../../../src/shared/limits.ts';
import { receiptStates } from '../../../src/shared/model/receipt-state.ts';
import { madeFroms, receiptSources } from '../../../src/shared/model/receipts.ts';
import { boundedText, count, key, seconds, timestamp } from '../base/bounded.ts';
import { parseJson } from '../base/parse-json.ts';
import { Sensitive } from '../base/sensitive.ts';
import { serverOrigin } from '../onetime/index.ts';
import type { Receipt } from './receipt.ts';

/** Records made before the release of 0.1.0 call `mayHaveDuplicate` `mayHaveTwin`, or have neither. */
const withCurrentNames = (record: unknown): unknown =>
  typeof record === 'object' && record !== null
    ? { mayHaveDuplicate: 'mayHaveTwin' in record ? record.mayHaveTwin : false, ...record }
    : record;

/** A receipt as it is encrypted on disk. Never the secret, and never its passphrase. */
const receiptRecord = z.object({
  kind: z.literal('receipt'),
  source: z.enum(receiptSources),
  /** Earlier records lack it. */
  madeFrom: z.enum(madeFroms).nullable().default(null),
  madeAt: timestamp,
  bytes: count,
  server: serverOrigin,
  username: z.string().max(maxTypedCharacters).optional(),
  linkHost: boundedText(maxReplyTextCharacters),
  link: boundedText(maxLinkCharacters).nullable(),
  receiptKey: key,
  hasPassphrase: z.boolean(),
  lifetimeAsked: seconds,
  lifetimeGranted: seconds,
  expiresAt: timestamp,
  /** Earlier records lack it. */
  recipient: z.string().max(maxTypedCharacters).nullable().default(null),
  mailedTo: z.array(boundedText(maxReplyTextCharacters)).max(maxReplyRecipients).readonly(),
  fromOldServer: z.boolean(),
  /** Earlier records lack it. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .nullable()
    .default(null),
  note: z.string().max(maxTypedCharacters),
  state: z.enum(receiptStates),
  mayHaveDuplicate: z.boolean(),
  stateSince: timestamp.nullable(),
  checkedAt: timestamp.nullable(),
});

export const writeReceipt = (receipt: Receipt, keepsLink: boolean): Sensitive => {
  const { id, madeWith, link, receiptKey, passphrase, problem, ...plain } = receipt;
  return new Sensitive(
    JSON.stringify({
      kind: 'receipt',
      ...plain,
      ...madeWith,
      link: keepsLink ? (link?.reveal() ?? null) : null,
      receiptKey: receiptKey.reveal(),
    } satisfies z.input<typeof receiptRecord>),
  );
};

/** @returns `null` for a record of another kind, which a newer version may know, and for one that makes no sense. */
export const readReceipt = (id: string, content: Sensitive): Receipt | null => {
  const parsed = receiptRecord.safeParse(withCurrentNames(parseJson(content.reveal())));
  if (!parsed.success) return null;
  const { kind, server, username, link, receiptKey, ...plain } = parsed.data;
  return {
    id,
    ...plain,
    madeWith: { server, ...(username === undefined ? {} : { username }) },
    link: link === null ? null : new Sensitive(link),
    receiptKey: new Sensitive(receiptKey),
    passphrase: null,
    problem: null,
  };
};
