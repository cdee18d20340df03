import type { settingsCalls } from '../../../src/shared/contract/settings.ts';
import type { LoginStart } from '../../core/app/index.ts';
import { type SettingsStore, withPreferences } from '../../core/settings/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createSettingsHandlers = (ports: {
  readonly settings: SettingsStore;
  readonly openUpdatePage: () => void;
  readonly loginStart: LoginStart;
}): HandlersFor<typeof settingsCalls> => ({
  setLoginStart: ({ isOn }) => ports.loginStart.set(isOn),
  savePreferences: (change) => ports.settings.change((settings) => withPreferences(settings, change)),
  openUpdatePage: () => {
    ports.openUpdatePage();
    return null;
  },
});
