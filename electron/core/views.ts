import type { AppState, Notice } from '../../src/shared/model.ts';
import { profileView } from './profiles.ts';
import { activeProfile, type Settings } from './settings.ts';

/** What windows see of the settings. */
export const settingsView = (settings: Settings): Pick<AppState, 'profile' | 'defaultLifetime'> => {
  const profile = activeProfile(settings);
  return { profile: profile === null ? null : profileView(profile), defaultLifetime: settings.defaults.ttl };
};

/** The first snapshot, before anything has happened. */
export const initialState = (
  loaded: { readonly settings: Settings; readonly notices: readonly Notice[] },
  platform: NodeJS.Platform,
): AppState => ({
  language: 'en',
  platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
  ...settingsView(loaded.settings),
  hotkey: { accelerator: null, status: 'off' },
  sharingClipboard: false,
  question: null,
  textWaiting: false,
  undo: null,
  trayAvailable: true,
  notices: loaded.notices,
});
