import { preferencesChange } from '../model/preferences.ts';
import { call, nothing, type Outcome } from './call.ts';

export const settingsCalls = {
  savePreferences: call<Outcome>()(['settings'], preferencesChange),
  openUpdatePage: call<null>()(['settings'], nothing),
};
