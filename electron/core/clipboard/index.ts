/** What other features, and everything outside core, may import from this one. */
export { createClipboardNotifications } from './clipboard-notifications.ts';
export { type ClipboardShare, type ClipboardShareSnapshot, createClipboardShare } from './clipboard-share.ts';
export { copyOutcome } from './copy-outcome.ts';
export { createExpiringCopy, type ExpiringCopy } from './expiring-copy.ts';
export { createLinkCopy, type LinkCopy } from './link-copy.ts';
export { createPasteCheck, type PasteCheck } from './paste-check.ts';
export type { ShareWish } from './share-wish.ts';
export { type CopiedLink, createWindowShare, type WindowShare } from './window-share.ts';
