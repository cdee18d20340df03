/** What other features, and everything outside core, may know of this one. */
export { createOpenLink, type OpenLink } from './open-link.ts';
