import { z } from 'zod';
import { preferencesChange } from '../model/preferences.ts';
import type { SettingsPane } from '../model/settings.ts';
import { call, nothing, type Outcome } from './call.ts';

export const settingsCalls = {
  /** The pane to show, once. */
  takeSettingsPane: call<SettingsPane | null>()(['settings'], nothing),
  /** What came of it is in the state. */
  setLoginStart: call<Outcome>()(['settings'], z.strictObject({ isOn: z.boolean() })),
  savePreferences: call<Outcome>()(['settings'], preferencesChange),
  openUpdatePage: call<null>()(['settings'], nothing),
};
