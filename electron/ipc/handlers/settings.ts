import type { settingsCalls } from '../../../src/shared/contract/settings.ts';
import type { SettingsPane } from '../../../src/shared/model/settings.ts';
import { failed } from '../../../src/shared/result.ts';
import type { LoginStart } from '../../core/app/index.ts';
import type { OneItemBox } from '../../core/base/one-item-box.ts';
import { isAgainstPolicy, type Policy, rulesOf } from '../../core/policy/index.ts';
import { type SettingsStore, withPreferences } from '../../core/settings/index.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createSettingsHandlers = (ports: {
  readonly settings: SettingsStore;
  readonly policy: Policy;
  readonly openUpdatePage: () => void;
  readonly loginStart: LoginStart;
  readonly settingsPaneBox: OneItemBox<SettingsPane>;
}): HandlersFor<typeof settingsCalls> => ({
  takeSettingsPane: () => ports.settingsPaneBox.take(),
  setLoginStart: async ({ isOn }) =>
    rulesOf(ports.policy).startAtLogin === undefined
      ? await ports.loginStart.set(isOn)
      : failed({ kind: 'policy-setting' }),
  savePreferences: async (change) =>
    isAgainstPolicy(change, ports.settings.current(), ports.policy)
      ? failed({ kind: 'policy-setting' })
      : await ports.settings.change((settings) => withPreferences(settings, change)),
  openUpdatePage: () => {
    ports.openUpdatePage();
    return null;
  },
});
