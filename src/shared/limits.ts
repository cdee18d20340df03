import type { Bytes, Seconds, Timestamp } from './units.ts';

/** The largest secret a server accepts, in bytes of UTF-8. */
export const maxSecretBytes: Bytes = 10_000;

/** The most a window may hand over as a secret, in UTF-16 units, so that a text far too long still gets a proper answer. */
export const maxFormCharacters = 4_000_000;

/**
 * The most a window may hand over as a passphrase or an API token, in UTF-16 units, so that one too long still gets a
 * proper answer.
 */
export const maxTypedCharacters = 1_000;

/** The most a window or the command line may hand over as a link: far more than any, with words around it. */
export const maxPastedLinkCharacters = 10_000;

/** Above this many characters, the clipboard is shared only after a question. */
export const askFromCharacters = 2_000;

/** The longest passphrase a server accepts, in code points, unless its operator set another limit. */
export const maxPassphraseCharacters = 128;

/** An e-mail address, 64 before the @ and 255 behind it (RFC 5321). A username may be one. */
export const maxRecipientCharacters = 320;
export const maxUsernameCharacters = 320;
export const maxTokenCharacters = 500;

/** A link domain: a host name (RFC 1035). */
export const maxDomainCharacters = 255;

/** The host of a server, without its port (RFC 1035, as text). */
export const maxHostCharacters = 253;

/** The address of a server, as typed. */
export const maxServerAddressCharacters = 2_000;

export const maxProfiles = 100;
export const maxProfileIdCharacters = 100;
/** A profile may be named by its host and port. */
export const maxProfileNameCharacters = 300;

/** A hotkey in Electron's notation. */
export const maxAcceleratorCharacters = 100;
/** Beside the one that shares the clipboard. */
export const maxMoreHotkeys = 9;
export const maxHotkeyIdCharacters = 20;

/** The user's note on a draft or a receipt. */
export const maxNoteCharacters = 200;

/** Links that can be burned or forgotten at once. */
export const maxLinksAtOnce = 1_000;

/** The user's own message around a link. */
export const maxTemplateCharacters = 2_000;

/** Generated on this computer: characters of a password, words of a passphrase. */
export const minPasswordCharacters = 4;
export const maxPasswordCharacters = 128;
export const minPasswordWords = 3;
export const maxPasswordWords = 12;

/** Links made of a list at once. */
export const maxListLines = 100;

const minute: Seconds = 60;
const hour: Seconds = 60 * minute;
const day: Seconds = 24 * hour;

/** A server silently raises less than a minute and lowers more than its plan allows; no plan allows more than 30 days. */
export const minLifetime: Seconds = minute;
export const maxLifetime: Seconds = 30 * day;
export const defaultLifetime: Seconds = day;

/** How long a copied value may stay on the clipboard. */
export const minClearClipboardAfter: Seconds = 10;
export const maxClearClipboardAfter: Seconds = hour;

/** The shortest time a draft may wait; the longest is `maxLifetime`. */
export const minDiscardDraftsAfter: Seconds = 5 * minute;

/** How long a receipt is kept after its link has ended. */
export const maxKeepReceiptsDays = 365;

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

/** Limits for the sizes of windows in the settings, in CSS pixels. */
export const minWindowWidth = 200;
export const minWindowHeight = 150;
export const maxWindowSide = 20_000;

/** A whole reply. A receipt has about 1,200 bytes, and a generated password 128 characters. */
export const maxReplyBytes: Bytes = 64 * 1_024;
/**
 * A reply with a secret. A secret has 10,000 bytes unless an operator allows more, and has come in a form of 4 MiB at most,
 * which is as much as servers read. What JSON escapes, such as a line break, has at most twice the bytes that it has in a form.
 */
export const maxSecretReplyBytes: Bytes = 2 * 4 * 1_024 * 1_024 + maxReplyBytes;
/** How much of a secret a window shows at once. A text field needs seconds for a hundred times as much. */
export const maxShownCharacters = 50_000;
/** All receipts that an account makes in 30 days. */
export const maxListReplyBytes: Bytes = 16 * 1_024 * 1_024;

/** Limits for replies and for our own files: far more than any has. */
export const maxReplyKeyCharacters = 1_000;
/** As many as a window can show; a share has one. */
export const maxReplyRecipients = 30;
export const maxReplyTextCharacters = 2_000;
export const maxReplyStateCharacters = 100;
/** More than 600 a day, of 30 days. */
export const maxReplyReceipts = 20_000;
/** Links of an account that Activity shows though they were made elsewhere: the newest. */
export const maxLinksElsewhere = 2_000;
/** A server's address and a key, each character of it escaped. */
export const maxLinkCharacters = 20_000;
/** Ten years; operators may allow more than the app offers. */
export const maxRemoteLifetime: Seconds = 10 * 365 * day;
/** The last day with a year of four digits. `Date` ends later, and throws when it is to show what lies beyond. */
export const lastTimestamp: Timestamp = Date.UTC(9999, 11, 31);
/** A server's own message, as it is shown. */
export const maxServerSaysCharacters = 300;
