import { pseudoLanguage } from '../../../src/shared/languages.ts';
import type { AppState } from '../../../src/shared/model/app-state.ts';
import type { Preferences } from '../../../src/shared/model/preferences.ts';
import type { Notice } from '../../../src/shared/model/settings.ts';
import { profileView } from '../profiles/destination.ts';
import { activeProfile, type Settings } from '../settings/settings.ts';

/** What windows see of the settings. */
export const settingsView = (
  settings: Settings,
): Pick<AppState, 'profile' | 'profiles' | 'defaultLifetime' | 'preferences'> => {
  const profile = activeProfile(settings);
  return {
    profile: profile === null ? null : profileView(profile),
    profiles: settings.profiles.map(profileView),
    defaultLifetime: settings.defaults.ttl,
    preferences: {
      language: settings.language === pseudoLanguage ? 'system' : settings.language,
      theme: settings.theme,
      closeAfterSharing: settings.closeAfterSharing,
      clearClipboardAfter: settings.clipboard.clearAfter,
      watchLinks: settings.receipts.watch,
      notifyRevealed: settings.receipts.notify,
      keepReceiptsDays: settings.receipts.keepDays,
      forgetLinksAtQuit: !settings.receipts.keepLinks,
      discardDraftsAfter: settings.drafts.discardAfter,
      hideFromCapture: settings.hideFromCapture,
      templates: settings.templates,
    },
  };
};

/** What a change of preferences is in `settings.json`. */
export const withPreferences = (settings: Settings, change: Partial<Preferences>): Settings => ({
  ...settings,
  language: change.language ?? settings.language,
  theme: change.theme ?? settings.theme,
  closeAfterSharing: change.closeAfterSharing ?? settings.closeAfterSharing,
  clipboard: {
    ...settings.clipboard,
    ...(change.clearClipboardAfter === undefined ? {} : { clearAfter: change.clearClipboardAfter }),
  },
  receipts: {
    ...settings.receipts,
    watch: change.watchLinks ?? settings.receipts.watch,
    notify: change.notifyRevealed ?? settings.receipts.notify,
    keepDays: change.keepReceiptsDays ?? settings.receipts.keepDays,
    keepLinks:
      change.forgetLinksAtQuit === undefined ? settings.receipts.keepLinks : !change.forgetLinksAtQuit,
  },
  drafts: {
    ...settings.drafts,
    ...(change.discardDraftsAfter === undefined ? {} : { discardAfter: change.discardDraftsAfter }),
  },
  hideFromCapture: change.hideFromCapture ?? settings.hideFromCapture,
});

/** The first snapshot, before anything has happened. */
export const initialState = (
  loaded: { readonly settings: Settings; readonly notices: readonly Notice[] },
  platform: NodeJS.Platform,
  language: string,
): AppState => ({
  language,
  platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
  ...settingsView(loaded.settings),
  hotkey: { accelerator: null, status: 'off' },
  sharingClipboard: false,
  question: null,
  textWaiting: false,
  linkWaiting: false,
  undo: null,
  drafts: { waiting: 0, held: 0, paused: loaded.settings.drafts.paused },
  activityRevision: 0,
  trayAvailable: true,
  notices: loaded.notices,
});
