import { z } from 'zod';
import { preferencesSchema } from '../model/preferences.ts';
import type { DraftOutcome, QuickShareStart } from '../model/sharing.ts';
import { call, holders, id, makers, nothing, type Outcome } from './call.ts';
import { shareForm } from './share-form.ts';

export const draftsCalls = {
  /** Keeps a form without sending it. @returns the draft's id. */
  keepDraft: call<Outcome<string>>()(['quick-share'], shareForm, 'draft'),
  /** What the user wants to begin with, once: the clipboard's text, a draft or nothing. */
  takePrefill: call<QuickShareStart | null>()(['quick-share'], nothing),
  /** What has become of a draft that this window shows. Asked again whenever drafts and receipts change. */
  followDraft: call<DraftOutcome>()(makers, z.strictObject({ id }), 'id'),
  /** Sends a draft now, even if it has to wait. Answers when it is a link, or says why not. */
  sendDraft: call<Outcome>()(['activity'], z.strictObject({ id })),
  sendDrafts: call<null>()(['activity'], nothing),
  pauseSending: call<Outcome>()(['activity'], z.strictObject({ paused: z.boolean() })),
  /** Opens Quick share with it, and holds it until it is sent from there. */
  editDraft: call<Outcome>()(holders, z.strictObject({ id }), 'id'),
  /** The text is gone for good. */
  discardDraft: call<Outcome>()(holders, z.strictObject({ id }), 'id'),
  /** `null` for never. */
  setDraftDeadline: call<Outcome>()(
    ['activity'],
    z.strictObject({ id, discardAfter: preferencesSchema.shape.discardDraftsAfter }),
  ),
};
