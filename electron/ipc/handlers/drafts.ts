import type { draftsCalls } from '../../../src/shared/contract/drafts.ts';
import { success } from '../../../src/shared/result.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import type { WindowOpener } from '../../core/base/window-opener.ts';
import {
  type DraftEditing,
  type Outbox,
  type Prefill,
  requestOf,
  type ShareOrKeep,
} from '../../core/drafts/index.ts';
import type { SettingsStore } from '../../core/settings/index.ts';
import type { HandlersFor } from './handlers-for.ts';
import { prefillView, shareRequestOf } from './share-forms.ts';

export const createDraftsHandlers = (ports: {
  readonly shareOrKeep: ShareOrKeep;
  readonly editing: DraftEditing;
  readonly outbox: Outbox;
  readonly quickShareBox: OneItemBox<Prefill>;
  readonly windows: WindowOpener;
  readonly settings: SettingsStore;
}): HandlersFor<typeof draftsCalls> => ({
  keepDraft: ({ draft: draftId, ...form }) => ports.shareOrKeep.keep(shareRequestOf(form), draftId),
  takePrefill: () => {
    const prefill = ports.quickShareBox.take();
    return prefill === null ? null : prefillView(prefill);
  },
  sendDraft: ({ id }) => ports.outbox.sendNow(id),
  sendDrafts: () => {
    ports.outbox.wake('user');
    return null;
  },
  pauseSending: ({ paused }) => ports.settings.change((settings) => ({ ...settings, sendingPaused: paused })),
  editDraft: async ({ id }) => {
    const draft = await ports.editing.begin(id);
    if (!draft.ok) return draft;
    const { madeWith } = draft.value;
    ports.quickShareBox.put({ request: requestOf(draft.value), draft: { id, madeWith } });
    ports.windows.open('quick-share');
    return success(null);
  },
  discardDraft: ({ id }) => ports.editing.discard(id),
  setDraftDeadline: ({ id, discardAfter }) => ports.editing.setDeadline(id, discardAfter),
});
