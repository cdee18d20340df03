/** What Settings shows one of at a time, in the order of its list. */
export const settingsPanes = [
  'accounts',
  'general',
  'links',
  'message',
  'hotkey',
  'activity',
  'privacy',
] as const;

export type SettingsPane = (typeof settingsPanes)[number];

export type Notice =
  | { readonly kind: 'settings-damaged'; readonly keptAs: string }
  | { readonly kind: 'settings-from-newer'; readonly keptAs: string };
