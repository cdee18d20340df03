import { nativeTheme } from 'electron/main';
import type { SettingsStore } from '../core/settings/index.ts';

/** Windows have the colours that the settings name. */
export const followTheme = (settings: SettingsStore): void => {
  const follow = (): void => {
    nativeTheme.themeSource = settings.current().preferences.theme;
  };
  follow();
  settings.subscribe(follow);
};
