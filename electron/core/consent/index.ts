/** What other features, and everything outside core, may import from this one. */
export { type Consent, createConsent, nobodyToAsk } from './consent.ts';
export type { ShowQuestion } from './question.ts';
