/** What other features, and everything outside core, may import from this one. */
export { createOpenLink, type OpenLink } from './open-link.ts';
