import { z } from 'zod';
import {
  maxReplyKeyCharacters,
  maxReplyReceipts,
  maxReplyRecipientCharacters,
  maxReplySecretCharacters,
  maxReplyStateCharacters,
  maxReplyTextCharacters,
} from '../../../src/shared/limits.ts';

/**
 * Replies of API v1 as servers really send them: numbers may be numeric strings, and fields we do not need are ignored.
 * `value`, which old servers put into receipts, is never read.
 */

const numeric = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.number().finite());
const key = z.string().min(1).max(maxReplyKeyCharacters);
const recipient = z.string().max(maxReplyRecipientCharacters);
const optionalText = z.string().max(maxReplyTextCharacters).nullish();

/** `POST /share`. */
export const receiptReply = z.object({
  metadata_key: key,
  secret_key: key,
  ttl: numeric.nullish(),
  secret_ttl: numeric.nullish(),
  recipient: z.union([z.array(recipient), recipient]).nullish(),
  share_domain: optionalText,
  metadata_url: optionalText,
});
export type ReceiptReply = z.output<typeof receiptReply>;

/** `POST /generate`: the same, and the generated secret. */
export const generateReply = receiptReply.extend({ value: z.string().min(1).max(maxReplySecretCharacters) });

/** `POST /secret/KEY`. */
export const revealReply = z.object({ value: z.string() });

/**
 * `GET /private/KEY`, and each of `GET /private/recent`. `secret_key` and `secret_identifier`, which some servers still
 * put there, are never read either.
 */
export const reportReply = z.object({
  metadata_key: key,
  state: z.string().max(maxReplyStateCharacters),
  updated: numeric.nullish(),
  received: numeric.nullish(),
});
export const recentReply = z.array(reportReply).max(maxReplyReceipts);

/** `POST /private/KEY/burn`. Its `state` still says `new`; that it came with a 200 is the proof. */
export const burnReply = z.object({ state: z.looseObject({ metadata_key: key.optional() }) });

/** `GET /status` and `GET /authcheck`. */
export const statusReply = z.object({ status: z.literal('nominal') });

/** What a 404 says. */
export const refusalReply = z.object({
  message: z.string().optional(),
  error: z.string().optional(),
});
