import type { Language, LanguageChoice } from '../languages.ts';
import type { Seconds } from '../limits.ts';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** What the user prefers, apart from profiles, lifetime and hotkey. */
export interface Preferences {
  /** `system` for the first of the system's languages that the app has. */
  readonly language: LanguageChoice;
  readonly theme: Theme;
  /** Whether Quick share closes as soon as the link is on the clipboard, and a notification says the rest. */
  readonly closeAfterSharing: boolean;
  /** How long a value copied from Generate or Open a link stays on the clipboard; `null` for as long as it likes. */
  readonly clearClipboardAfter: Seconds | null;
  /** Whether the server is asked now and then what became of the links. */
  readonly watchLinks: boolean;
  /** Whether a notification says that a link was revealed. */
  readonly notifyRevealed: boolean;
  /** How long a receipt is kept after its link has ended. */
  readonly keepReceiptsDays: number;
  /** Whether the links themselves are dropped from the receipts when the app quits. */
  readonly forgetLinksAtQuit: boolean;
  /** How long a new draft may wait before it is discarded unsent; `null` for as long as it takes. */
  readonly discardDraftsAfter: Seconds | null;
  /** Whether windows that show a secret are kept out of screenshots and screen sharing, where the platform can. */
  readonly hideFromCapture: boolean;
  /** The user's own words around a link; a language that is not there has the built-in ones. */
  readonly templates: Readonly<Partial<Record<Language, string>>>;
}
