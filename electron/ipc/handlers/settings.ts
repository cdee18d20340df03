import type { settingsCalls } from '../../../src/shared/contract/settings.ts';
import { type SettingsStore, withPreferences } from '../../core/settings/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createSettingsHandlers = (ports: {
  readonly settings: SettingsStore;
  readonly openUpdatePage: () => void;
}): HandlersFor<typeof settingsCalls> => ({
  savePreferences: (change) => ports.settings.change((settings) => withPreferences(settings, change)),
  openUpdatePage: () => {
    ports.openUpdatePage();
    return null;
  },
});
