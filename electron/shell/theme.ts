import { nativeTheme } from 'electron/main';
import type { SettingsStore } from '../core/settings/index.ts';

/** Gives the windows the theme from the settings. */
export const followTheme = (settings: SettingsStore): void => {
  const apply = (): void => {
    nativeTheme.themeSource = settings.current().preferences.theme;
  };
  apply();
  settings.subscribe(apply);
};
