import type { draftsCalls } from '../../../src/shared/contract/drafts.ts';
import type { DraftOutcome } from '../../../src/shared/model/sharing.ts';
import { success } from '../../../src/shared/result.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import type { WindowOpener } from '../../core/base/window-opener.ts';
import {
  type Draft,
  type DraftEditing,
  type Drafts,
  type Outbox,
  type QuickShareStart,
  requestOf,
  type ShareOrKeep,
} from '../../core/drafts/index.ts';
import type { Receipt, Receipts } from '../../core/receipts/index.ts';
import type { SettingsStore } from '../../core/settings/index.ts';
import { lifetimeDifference } from '../../core/sharing/index.ts';
import type { WindowItems } from '../window-items.ts';
import type { HandlersFor } from './handlers-for.ts';
import { linkView } from './link-view.ts';
import { prefillView, shareRequestOf } from './share-forms.ts';

export const createDraftsHandlers = (ports: {
  readonly shareOrKeep: ShareOrKeep;
  readonly editing: DraftEditing;
  readonly drafts: Drafts;
  readonly receipts: Receipts;
  readonly outbox: Outbox;
  readonly quickShareBox: OneItemBox<QuickShareStart>;
  readonly windows: WindowOpener;
  readonly settings: SettingsStore;
  readonly windowItems: WindowItems;
}): HandlersFor<typeof draftsCalls> => ({
  keepDraft: async ({ draft: draftId, ...form }, from) => {
    const own = ports.windowItems.of(from);
    const kept = await ports.shareOrKeep.keep(shareRequestOf(form), draftId, form.note);
    if (kept.ok) own.add(kept.value);
    return kept;
  },
  takePrefill: (_input, from) => {
    const start = ports.quickShareBox.take();
    if (start === null || start === 'nothing') return start;
    if (start.draft !== null) ports.windowItems.of(from).add(start.draft.id);
    return prefillView(start);
  },
  followDraft: ({ id }) => outcomeOf(ports.drafts.find(id), ports.receipts.find(id)),
  sendDraft: ({ id }, from) => ports.outbox.sendNow(id, from),
  sendDrafts: () => {
    ports.outbox.wake('user');
    return null;
  },
  pauseSending: ({ paused }) => ports.settings.change((settings) => ({ ...settings, sendingPaused: paused })),
  editDraft: async ({ id }) => {
    const draft = await ports.editing.begin(id);
    if (!draft.ok) return draft;
    const { madeWith, lostReplies, note } = draft.value;
    const mayHaveBeenSent = lostReplies > 0;
    ports.quickShareBox.put({
      request: requestOf(draft.value),
      draft: { id, madeWith, note, mayHaveBeenSent },
    });
    ports.windows.open('quick-share');
    return success(null);
  },
  discardDraft: ({ id }) => ports.editing.discard(id),
  setDraftDeadline: ({ id, discardAfter }) => ports.editing.setDeadline(id, discardAfter),
});

/** A draft that is sent has left its id to its receipt. */
const outcomeOf = (draft: Draft | undefined, receipt: Receipt | undefined): DraftOutcome => {
  if (draft !== undefined)
    return { kind: 'draft', state: draft.state, failure: draft.reason ?? draft.problem };
  const link = receipt?.link ?? null;
  if (receipt === undefined) return { kind: 'gone' };
  if (link === null) return { kind: 'ended' };
  const { lifetimeAsked, lifetimeGranted } = receipt;
  const differences = lifetimeDifference(lifetimeAsked, lifetimeGranted);
  return { kind: 'link', link: linkView({ ...receipt, link }, null, differences, null) };
};
