import type { SettingsPane } from '../shared/model/settings.ts';
import type { TextKey } from '../shared/text.ts';

export const paneTitles = {
  accounts: 'connection.heading',
  general: 'general.heading',
  links: 'defaults.heading',
  message: 'templates.heading',
  hotkey: 'hotkey.heading',
  activity: 'activity.title',
  privacy: 'privacy.heading',
} as const satisfies Record<SettingsPane, TextKey>;

export const paneId = (pane: SettingsPane): string => `pane-${pane}`;
export const tabId = (pane: SettingsPane): string => `tab-${pane}`;
export const headingId = (pane: SettingsPane): string => `heading-${pane}`;

export const focusHeading = (pane: SettingsPane): void => document.getElementById(headingId(pane))?.focus();
