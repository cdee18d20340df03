import { preferencesChange } from '../model/preferences.ts';
import { call, type Outcome } from './call.ts';

export const settingsCalls = {
  savePreferences: call<Outcome>()(['settings'], preferencesChange),
};
