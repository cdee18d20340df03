/** What other features, and everything outside core, may import from this one. */
export { createUpdateCheck, type UpdateCheck } from './update-check.ts';
export type { Release, UpdateFeed } from './update-feed.ts';
