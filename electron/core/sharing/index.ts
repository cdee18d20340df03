/** What other features, and everything outside core, may import from this one. */
export { afterFailure, afterLostReply, type NotSent } from './after-failure.ts';
export { lifetimeDifference } from './differences.ts';
export { createPasswords, type Passwords } from './password.ts';
export { createRecipients, type Recipients } from './recipients.ts';
export { createSend, type DraftOrigin, type Send, type SentLink } from './send.ts';
export { type CheckedShare, createSharing, type Sharing } from './sharing.ts';
export { exitCodeOf, textOfInput } from './standard-input.ts';
