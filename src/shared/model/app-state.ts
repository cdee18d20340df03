import type { Timestamp } from '../units.ts';
import type { ClipboardQuestion } from './clipboard.ts';
import type { DraftCounts } from './drafts.ts';
import type { HotkeyView, MoreHotkeyView } from './hotkey.ts';
import type { LoginStartStatus } from './login-start.ts';
import type { PolicyView } from './policy.ts';
import type { Preferences } from './preferences.ts';
import type { ProfileView } from './profiles.ts';
import type { Notice, SettingsPane } from './settings.ts';
import type { UpdateView } from './updates.ts';

/** What every window may know, pushed in full at each change. It never holds a secret, a token or a link. */
export interface AppState {
  /** One of the app's languages, or the pseudo language for testing. */
  readonly language: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The profile that shares go to. `null` until the user has chosen a server: nothing is sent before. */
  readonly profile: ProfileView | null;
  /** All profiles, including the one in use, in the order in which they were made. */
  readonly profiles: readonly ProfileView[];
  readonly preferences: Preferences;
  /** What the administrator has set. */
  readonly policy: PolicyView;
  readonly hotkey: HotkeyView;
  /** The user's own, beside that one. */
  readonly moreHotkeys: readonly MoreHotkeyView[];
  /** True while the clipboard is being shared. */
  readonly sharingClipboard: boolean;
  /** The question the confirm window asks; `null` when there is none. */
  readonly question: ClipboardQuestion | null;
  /** Where the text goes that it is about. */
  readonly questionProfile: ProfileView | null;
  /** What Quick share is to begin with waits to be taken by it: a text from the clipboard, a draft, or nothing. */
  readonly textWaiting: boolean;
  /** A link from the command line waits to be taken by Open a link. */
  readonly linkWaiting: boolean;
  /** The newest link made here that has not ended, from any window or the hotkey. Windows have no use for its id. */
  readonly newestLink: { readonly madeAt: Timestamp } | null;
  /** The user wants to burn a link; Activity takes it and asks first. */
  readonly burnWaiting: boolean;
  /** What Settings is to show, until it does. */
  readonly settingsPane: SettingsPane | null;
  /** A link waits to be shown by the window that is for one. */
  readonly cardWaiting: boolean;
  readonly drafts: DraftCounts;
  /** Grows with every change of the drafts and receipts, which Activity then reads again. */
  readonly activityRevision: number;
  readonly updates: UpdateView;
  /** Whether the app starts at login, as the system has it. */
  readonly loginStart: LoginStartStatus;
  /** False if the desktop shows no tray icon; windows then say how to get back to the app. */
  readonly trayAvailable: boolean;
  readonly notices: readonly Notice[];
}
