/** What other features, and everything outside core, may import from this one. */
export { readSettings } from './read-settings.ts';
export {
  activeProfile,
  type HotkeyChoice,
  initialSettings,
  isToken,
  isUsername,
  type Profile,
  profileWith,
  replaceProfile,
  type SavedHotkey,
  type Settings,
  type WindowSize,
  withPreferences,
  withProfile,
} from './settings.ts';
export type { SettingsFile } from './settings-file.ts';
export { createSettingsStore, type SettingsChange, type SettingsStore } from './settings-store.ts';
export { createWords, type Words, withSentences } from './words.ts';
