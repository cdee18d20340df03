import type { Failure } from './failure.ts';
import type { Milliseconds, Seconds } from './limits.ts';

export const windowNames = ['quick-share', 'settings', 'confirm'] as const;
export type WindowName = (typeof windowNames)[number];

/** What every window may know, pushed whole at each change. It never holds a secret, a token or a link. */
export interface AppState {
  readonly language: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** `null` until the user has chosen a server: nothing is sent before. */
  readonly profile: ProfileView | null;
  readonly defaultLifetime: Seconds;
  readonly hotkey: HotkeyView;
  /** True while the clipboard is being shared. */
  readonly sharingClipboard: boolean;
  /** The question the confirm window asks; `null` when there is none. */
  readonly question: ClipboardQuestion | null;
  /** A text from the clipboard waits to be taken by Quick share. */
  readonly textWaiting: boolean;
  /** The newest link made from the clipboard, as long as it can be undone. */
  readonly undo: { readonly id: string; readonly expiresAt: Milliseconds } | null;
  /** Where no tray shows the app, closing the last window does not leave it unreachable: windows say so. */
  readonly trayAvailable: boolean;
  readonly notices: readonly Notice[];
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

/** What Quick share sends. Empty optional fields are `null`, never empty strings. */
export interface ConcealForm {
  readonly secret: string;
  readonly lifetime: Seconds;
  readonly passphrase: string | null;
  readonly recipient: string | null;
  readonly shareDomain: string | null;
}

/** A link as Quick share shows it. The receipt's own key stays in the main process. */
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

/** Where the server did something else than it was asked. */
export type Difference =
  | { readonly kind: 'lifetime'; readonly asked: Seconds; readonly granted: Seconds }
  | { readonly kind: 'not-mailed' }
  | { readonly kind: 'domain-ignored'; readonly asked: string; readonly used: string };

/** What Test found, one line each. */
export interface ConnectionReport {
  /** The round trip of `/status`. */
  readonly statusMs: Milliseconds;
  readonly account: 'anonymous' | 'accepted' | Failure;
}
