import { z } from 'zod';
import { heldReason } from '../../../src/shared/held-reason.ts';
import { maxFormCharacters, maxTypedCharacters } from '../../../src/shared/limits.ts';
import { draftStates } from '../../../src/shared/model/drafts.ts';
import { madeFroms } from '../../../src/shared/model/receipts.ts';
import { count, seconds, timestamp } from '../base/bounded.ts';
import { parseJson } from '../base/parse-json.ts';
import { Sensitive } from '../base/sensitive.ts';
import { serverOrigin } from '../onetime/index.ts';
import type { Draft } from './draft.ts';

/** Records made before the release of 0.1.0 call `lostReplies` `uncertain`. */
const withCurrentNames = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'uncertain' in record
    ? { lostReplies: record.uncertain, ...record }
    : record;

/** A draft as it is encrypted on disk: complete, so that it can be sent after a restart. */
const draftRecord = z.object({
  kind: z.literal('draft'),
  savedAt: timestamp,
  secret: z.string().max(maxFormCharacters),
  passphrase: z.string().max(maxTypedCharacters).nullable(),
  lifetime: z.union([seconds, z.object({ until: timestamp })]),
  recipient: z.string().max(maxTypedCharacters).nullable(),
  shareDomain: z.string().max(maxTypedCharacters).nullable(),
  bytes: count,
  server: serverOrigin,
  username: z.string().max(maxTypedCharacters).optional(),
  /** Earlier records lack it. */
  madeFrom: z.enum(madeFroms).nullable().default(null),
  note: z.string().max(maxTypedCharacters),
  discardAt: timestamp.nullable(),
  state: z.enum(draftStates),
  reason: heldReason.nullable(),
  lostReplies: count,
  confirmed: z.boolean(),
});

export const writeDraft = (draft: Draft): Sensitive => {
  const { id, madeWith, secret, passphrase, triedAt, problem, ...plain } = draft;
  return new Sensitive(
    JSON.stringify({
      kind: 'draft',
      ...plain,
      ...madeWith,
      secret: secret.reveal(),
      passphrase: passphrase?.reveal() ?? null,
    } satisfies z.input<typeof draftRecord>),
  );
};

/** @returns `null` for a record of another kind, and for one that makes no sense. */
export const readDraft = (id: string, content: Sensitive): Draft | null => {
  const parsed = draftRecord.safeParse(withCurrentNames(parseJson(content.reveal())));
  if (!parsed.success) return null;
  const { kind, server, username, secret, passphrase, ...plain } = parsed.data;
  return {
    id,
    ...plain,
    madeWith: { server, ...(username === undefined ? {} : { username }) },
    secret: new Sensitive(secret),
    passphrase: passphrase === null ? null : new Sensitive(passphrase),
    triedAt: null,
    problem: null,
  };
};
