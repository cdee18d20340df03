import { z } from 'zod';
import { heldReason } from '../../../src/shared/held-reason.ts';
import { draftStates } from '../../../src/shared/model/drafts.ts';
import { parseJson } from '../base/parse-json.ts';
import { Sensitive } from '../base/sensitive.ts';
import { parseServerAddress } from '../onetime/index.ts';
import type { Draft } from './draft.ts';

/** Records made before the release of 0.1.0 call `lostReplies` `uncertain`. */
const withCurrentNames = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'uncertain' in record
    ? { lostReplies: record.uncertain, ...record }
    : record;

/** A draft as it is encrypted on disk: complete, so that it can be sent after a restart. */
const draftRecord = z.object({
  kind: z.literal('draft'),
  savedAt: z.number(),
  secret: z.string(),
  passphrase: z.string().nullable(),
  lifetime: z.number(),
  recipient: z.string().nullable(),
  shareDomain: z.string().nullable(),
  bytes: z.number(),
  server: z.string().refine((text) => parseServerAddress(text).ok),
  username: z.string().optional(),
  note: z.string(),
  discardAt: z.number().nullable(),
  state: z.enum(draftStates),
  reason: heldReason.nullable(),
  lostReplies: z.number(),
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

/** @returns `null` for a record of another kind. */
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
