/** A whole number of seconds. */
export type Seconds = number;
/** Milliseconds, and as a moment: since 1970 in UTC. */
export type Milliseconds = number;

/** The most a server takes as a secret, in bytes of UTF-8. */
export const maxSecretBytes = 10_000;

/** The most a window may hand over as a secret, in UTF-16 units, so that a text far too long still gets a proper answer. */
export const maxFormCharacters = 4_000_000;

/** From how many characters on the clipboard is only shared after a question. */
export const askFromCharacters = 2_000;

/** The most a server takes as a passphrase, in characters, unless its operator set another number. */
export const maxPassphraseCharacters = 128;

/** The user's own words on a receipt. */
export const maxNoteCharacters = 200;

/** The user's own words around a link. */
export const maxTemplateCharacters = 2_000;

const minute: Seconds = 60;
const hour: Seconds = 60 * minute;
const day: Seconds = 24 * hour;

/** A server quietly raises less than a minute and lowers more than its plan allows; 30 days is the most any plan has. */
export const minLifetime: Seconds = minute;
export const maxLifetime: Seconds = 30 * day;
export const defaultLifetime: Seconds = day;

/** The lifetimes on offer, shortest first. */
export const lifetimes: readonly Seconds[] = [
  5 * minute,
  30 * minute,
  hour,
  4 * hour,
  12 * hour,
  day,
  3 * day,
  7 * day,
  14 * day,
  30 * day,
];
