import { z } from 'zod';
import {
  lastTimestamp,
  maxRemoteLifetime,
  maxReplyReceipts,
  maxReplyRecipients,
  maxReplyStateCharacters,
  maxReplyTextCharacters,
} from '../../../src/shared/limits.ts';
import { boundedText, key } from '../../core/base/bounded.ts';
import { shown } from './refusals.ts';

/**
 * API v1 replies as servers really send them: numbers may be numeric strings, and fields we do not need are ignored.
 * `value`, which old servers include in receipts, is never read.
 */

const numeric = z.union([z.number(), z.string().max(300).regex(/^\d+$/).transform(Number)]);
/** Seconds. A negative lifetime counts as absent; an excessive one is capped. */
const ttl = numeric.transform((said) => (said < 0 ? null : Math.min(said, maxRemoteLifetime))).nullish();
/** Unix seconds. A time outside the calendar counts as absent. */
const time = numeric
  .transform((said) => (said >= 0 && said * 1_000 <= lastTimestamp ? said : null))
  .nullish();
const optionalText = boundedText(maxReplyTextCharacters).nullish();

const recipients = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((said) =>
    [said ?? []]
      .flat()
      .slice(0, maxReplyRecipients)
      .map(shown)
      .filter((address) => address !== ''),
  );

/** `POST /share`. */
export const receiptReply = z.object({
  metadata_key: key,
  secret_key: key,
  ttl,
  secret_ttl: ttl,
  recipient: recipients,
  share_domain: optionalText,
  metadata_url: optionalText,
});
export type ReceiptReply = z.output<typeof receiptReply>;

/** A secret; the limit of its reply bounds it. */
const secret = z.string().transform((text) => text.toWellFormed());

/** `POST /generate`: a receipt plus the generated secret. */
export const generateReply = receiptReply.extend({ value: secret.refine((text) => text !== '') });

/** `POST /secret/KEY`. */
export const revealReply = z.object({ value: secret });

/** `GET /api/v2/secret/KEY/status`: whether it has a passphrase; `null` for no such secret. */
export const secretStatusReply = z
  .union([
    z.object({ record: z.object({ has_passphrase: z.boolean() }) }),
    z.object({ record: z.object({ state: z.literal('unknown') }) }),
  ])
  .transform(({ record }) => ('has_passphrase' in record ? record.has_passphrase : null));

/**
 * `GET /private/KEY`, and a part of each item of `GET /private/recent`. `secret_key` and `secret_identifier`, which some servers
 * still include, are never read either.
 */
export const reportReply = z.object({
  metadata_key: key,
  state: z.string().max(maxReplyStateCharacters),
  updated: time,
  received: time,
});
export type ReportReply = z.output<typeof reportReply>;

/** Each item of `GET /private/recent`. What is only shown does not keep the rest from being read. */
const listedReply = reportReply.extend({
  created: time.catch(null),
  ttl: ttl.catch(null),
  recipient: recipients.catch([]),
});
export type ListedReply = z.output<typeof listedReply>;

/** The newest, which come last. An invalid one does not discard the others. */
export const recentReply = z.array(z.unknown()).transform((list) =>
  list.slice(-maxReplyReceipts).flatMap((entry): readonly ListedReply[] => {
    const report = listedReply.safeParse(entry);
    return report.success ? [report.data] : [];
  }),
);

/** `POST /private/KEY/burn`. Its `state` still says `new`; the 200 is the proof. */
export const burnReply = z.object({ state: z.looseObject({ metadata_key: key.optional() }) });

/** `GET /status` and `GET /authcheck`. */
export const statusReply = z.object({ status: z.literal('nominal') });

/** The body of a 404. */
export const refusalReply = z.object({
  message: z.string().optional(),
  error: z.string().optional(),
});
