import type { Failure, HeldReason } from './failure.ts';
import type { Language, LanguageChoice } from './languages.ts';
import type { Milliseconds, Seconds } from './limits.ts';

export const windowNames = [
  'quick-share',
  'generate',
  'open-link',
  'activity',
  'settings',
  'help',
  'confirm',
] as const;
export type WindowName = (typeof windowNames)[number];

/** What every window may know, pushed whole at each change. It never holds a secret, a token or a link. */
export interface AppState {
  /** One of the app's, or the one to test with. */
  readonly language: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The profile that shares go to. `null` until the user has chosen a server: nothing is sent before. */
  readonly profile: ProfileView | null;
  /** All of them, the present one among them, in the order they were made. */
  readonly profiles: readonly ProfileView[];
  readonly defaultLifetime: Seconds;
  readonly preferences: Preferences;
  readonly hotkey: HotkeyView;
  /** True while the clipboard is being shared. */
  readonly sharingClipboard: boolean;
  /** The question the confirm window asks; `null` when there is none. */
  readonly question: ClipboardQuestion | null;
  /** A text from the clipboard, or a draft, waits to be taken by Quick share. */
  readonly textWaiting: boolean;
  /** A link from the command line waits to be taken by Open a link. */
  readonly linkWaiting: boolean;
  /** The newest link made from the clipboard, as long as it can be undone. */
  readonly undo: { readonly id: string; readonly expiresAt: Milliseconds } | null;
  readonly drafts: DraftCounts;
  /** Grows with every change of the drafts and receipts, which Activity then reads anew. */
  readonly activityRevision: number;
  /** Where no tray shows the app, closing the last window does not leave it unreachable: windows say so. */
  readonly trayAvailable: boolean;
  readonly notices: readonly Notice[];
}

export interface DraftCounts {
  /** Those that will be sent by themselves, one that is being sent among them. */
  readonly waiting: number;
  /** Those that wait for the user. */
  readonly held: number;
  /** The user wants nothing sent by itself for now. */
  readonly paused: boolean;
}

export interface ProfileView {
  readonly id: string;
  readonly name: string;
  /** Origin, such as `https://eu.onetimesecret.com`. */
  readonly server: string;
  /** What a user reads: `EU` for a region, else the host with its port if it is not the usual one. */
  readonly place: string;
  readonly host: string;
  /** `null` for anonymous. */
  readonly username: string | null;
  /** Whether the keychain is known to hold a token; `null` before anyone has looked. */
  readonly tokenStored: boolean | null;
}

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

export interface HotkeyView {
  /** Electron's notation; `null` when switched off. */
  readonly accelerator: string | null;
  readonly status: 'off' | 'on' | 'taken';
}

/** Why the clipboard is not shared without asking. */
export type ClipboardQuestion =
  | { readonly why: 'empty' }
  | { readonly why: 'image' }
  | { readonly why: 'files'; readonly characters: number }
  | { readonly why: 'one-time-link' }
  | { readonly why: 'long'; readonly characters: number }
  | { readonly why: 'too-large'; readonly bytes: number };

export type Notice =
  | { readonly kind: 'settings-damaged'; readonly keptAs: string }
  | { readonly kind: 'settings-from-newer'; readonly keptAs: string };

/** How a link is to be made. Empty optional fields are `null`, never empty strings. */
export interface LinkForm {
  readonly lifetime: Seconds;
  readonly passphrase: string | null;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
}

/** What Quick share sends. */
export interface ConcealForm extends LinkForm {
  readonly secret: string;
}

/** A link as the window that made it shows it. The receipt's own key stays in the main process. */
export interface ConcealedView {
  /** Our own id, worth nothing to anyone else. */
  readonly id: string;
  readonly link: string;
  readonly expiresAt: Milliseconds;
  /** Whether the clipboard now holds the link. */
  readonly copied: boolean;
  /** Addresses the server says it mailed, obscured by the server. */
  readonly mailedTo: readonly string[];
  readonly differences: readonly Difference[];
}

/** What becomes of a form: a link, or a draft where it could not be sent now. */
export type ConcealReply =
  | { readonly kind: 'link'; readonly link: ConcealedView }
  | { readonly kind: 'draft'; readonly draft: KeptDraft };

export interface KeptDraft {
  readonly id: string;
  /** Waiting is sent by itself; held waits for the user. */
  readonly state: 'waiting' | 'held';
  /** Why it was not sent. */
  readonly failure: Failure;
}

/** What Quick share begins with, instead of nothing. */
export interface HandedOver {
  readonly secret: string;
  /** The draft that is edited, and where it was to go; `null` for a text from the clipboard. */
  readonly draft:
    | (LinkForm & { readonly id: string; readonly place: string; readonly username: string | null })
    | null;
}

/** A secret that the server made up, and the link to it. */
export interface GeneratedView {
  readonly value: string;
  readonly link: ConcealedView;
}

/** Where the server did something else than it was asked. */
export type Difference =
  | { readonly kind: 'lifetime'; readonly asked: Seconds; readonly granted: Seconds }
  | { readonly kind: 'not-mailed' }
  | { readonly kind: 'domain-ignored'; readonly asked: string; readonly used: string };

export const characterSets = ['lower', 'upper', 'digits', 'symbols'] as const;
export type CharacterSet = (typeof characterSets)[number];
export const wordSeparators = ['-', ' ', '.', '_'] as const;

/** How a secret is made up on this computer. */
export type PasswordRecipe =
  | {
      readonly kind: 'characters';
      readonly length: number;
      /** At least one character of each is in the password. */
      readonly sets: readonly CharacterSet[];
      /** Leaves out what is easily taken for something else, such as 0 and O. */
      readonly avoidLookAlikes: boolean;
    }
  | {
      readonly kind: 'words';
      readonly words: number;
      readonly separator: (typeof wordSeparators)[number];
      readonly capitalize: boolean;
    };

export interface MadePassword {
  readonly value: string;
  /** The logarithm to base 2 of how many values this recipe could have given, all equally likely. */
  readonly entropyBits: number;
}

/** Where a pasted link leads. */
export type LinkTarget =
  | {
      readonly kind: 'link';
      readonly host: string;
      readonly place: string;
      /** Whether it is one of the service's own servers, or one the user has a profile for. */
      readonly familiar: boolean;
    }
  /** A key alone does not say which server it belongs to. */
  | { readonly kind: 'key' };

/**
 * What became of a link. Opened (someone saw the page) and revealed (someone read the secret) are different things.
 * `gone`: the server no longer knows it, and nobody can say why.
 */
export type ReceiptState = 'new' | 'opened' | 'revealed' | 'burned' | 'expired' | 'gone';

/** `held` waits for the user. `failed` was not sent in time: what was in it is gone. */
export type DraftState = 'waiting' | 'sending' | 'held' | 'failed';

/** A share that is not sent yet, as Activity shows it: never what is in it. */
export interface DraftView {
  readonly kind: 'draft';
  readonly id: string;
  readonly savedAt: Milliseconds;
  /** The size of the secret. */
  readonly bytes: number;
  /** Where it goes and nowhere else: `EU` for a region, else the host. */
  readonly place: string;
  readonly username: string | null;
  readonly lifetime: Seconds;
  readonly hasPassphrase: boolean;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
  /** The user's own words. */
  readonly note: string;
  readonly state: DraftState;
  /** Why it is held; `null` unless it is. */
  readonly reason: HeldReason | null;
  /** Why it could not be sent when it was last tried in this run. */
  readonly problem: Failure | null;
  /** A reply was lost, so that a link may exist already that nobody has. */
  readonly mayHaveBeenSent: boolean;
  /** In this run. */
  readonly triedAt: Milliseconds | null;
  /** When it is tried next; `null` while nobody knows. */
  readonly nextTryAt: Milliseconds | null;
  /** When it is discarded unless it is sent before. */
  readonly discardAt: Milliseconds | null;
}

/** A receipt as Activity shows it: never the secret, the link or a key. */
export interface ReceiptView {
  readonly kind: 'receipt';
  readonly id: string;
  readonly source: 'share' | 'generate';
  readonly madeAt: Milliseconds;
  /** The size of the secret. */
  readonly bytes: number;
  /** Where it was sent: `EU` for a region, else the host. */
  readonly place: string;
  readonly username: string | null;
  /** The host the link lives on. */
  readonly linkHost: string;
  readonly lifetimeAsked: Seconds;
  readonly lifetimeGranted: Seconds;
  readonly expiresAt: Milliseconds;
  readonly state: ReceiptState;
  /** When the server says the state began, or when it was noticed; `null` while it is new. */
  readonly stateSince: Milliseconds | null;
  /** When the server was last asked; `null` if never. */
  readonly checkedAt: Milliseconds | null;
  /** Why the last check failed; `null` when it did not. */
  readonly problem: Failure | null;
  readonly hasPassphrase: boolean;
  /** Whether burning it needs the passphrase typed: it has one, and it is not remembered from this run. */
  readonly passphraseNeeded: boolean;
  /** Addresses the server says it mailed, obscured by the server. */
  readonly mailedTo: readonly string[];
  /** The user's own words. */
  readonly note: string;
  /** Whether the link is still here to be copied. */
  readonly hasLink: boolean;
  /** A reply was lost before, so that a second link to the same secret may exist that nobody has. */
  readonly mayHaveTwin: boolean;
}

export interface ActivityView {
  /** In the order they are sent. */
  readonly drafts: readonly DraftView[];
  /** Newest first. */
  readonly receipts: readonly ReceiptView[];
  /** Where they are kept, and why not if they are not. */
  readonly storage: StorageView;
}

export interface StorageView {
  /** `null` while receipts are kept on disk; else why they last only until the app quits. */
  readonly notKept: Failure | null;
  /** Files that could not be read and were set aside. */
  readonly damaged: number;
  /** Files encrypted with a key this keychain does not have. They stay where they are. */
  readonly otherKey: number;
  /** Files of a newer Hushlink. They stay where they are. */
  readonly newer: number;
}

/** What Test found, one line each. */
export interface ConnectionReport {
  /** The round trip of `/status`. */
  readonly statusMs: Milliseconds;
  readonly account: 'anonymous' | 'accepted' | Failure;
}

/** How long one server took to answer `/status`, or why it did not. */
export interface Latency {
  readonly server: string;
  readonly answer: Milliseconds | Failure;
}

/** What this is and what it runs on, each by its version. */
export interface AboutView {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** By name. */
  readonly components: readonly Component[];
}

/** Something of others that is part of the app. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** In the notation of SPDX, such as `MIT`. */
  readonly licence: string;
  /** The whole licence, in its own language. */
  readonly text: string;
}
