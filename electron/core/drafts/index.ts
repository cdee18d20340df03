/** What other features, and everything outside core, may import from this one. */
export type { Connectivity } from './connectivity.ts';
export { type Draft, requestOf } from './draft.ts';
export { createDraftEditing, type DraftEditing } from './draft-editing.ts';
export { createDrafts, type Drafts } from './drafts.ts';
export { createOutbox, type Outbox } from './outbox.ts';
export { createOutboxNotifications, type OutboxNotifications } from './outbox-notifications.ts';
export type { Prefill, QuickShareStart } from './prefill.ts';
export { createShareOrKeep, type KeptShare, type Shared, type ShareOrKeep } from './share-or-keep.ts';
export { createWaitingDraftsReminder } from './waiting-drafts-reminder.ts';
