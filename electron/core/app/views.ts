import type { AppState } from '../../../src/shared/model/app-state.ts';
import type { Notice } from '../../../src/shared/model/settings.ts';
import { profileView } from '../profiles/destination.ts';
import { activeProfile, type Settings } from '../settings/settings.ts';

/** What windows see of the settings. */
export const settingsView = (settings: Settings): Pick<AppState, 'profile' | 'profiles' | 'preferences'> => {
  const profile = activeProfile(settings);
  return {
    profile: profile === null ? null : profileView(profile),
    profiles: settings.profiles.map(profileView),
    preferences: settings.preferences,
  };
};

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
  drafts: { waiting: 0, held: 0, paused: loaded.settings.sendingPaused },
  activityRevision: 0,
  trayAvailable: true,
  notices: loaded.notices,
});
