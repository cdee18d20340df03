export const windowNames = [
  'quick-share',
  'generate',
  'open-link',
  'link-card',
  'activity',
  'settings',
  'help',
  'confirm',
] as const;

export type WindowName = (typeof windowNames)[number];
