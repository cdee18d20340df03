import type { TextKey } from '../shared/text.ts';

/** From top to bottom. */
export const sections = [
  { id: 'profiles', title: 'connection.heading' },
  { id: 'lifetime', title: 'defaults.heading' },
  { id: 'hotkey', title: 'hotkey.heading' },
  { id: 'login', title: 'login.heading' },
  { id: 'appearance', title: 'appearance.heading' },
  { id: 'preferences', title: 'preferences.heading' },
  { id: 'templates', title: 'templates.heading' },
  { id: 'updates', title: 'updates.heading' },
  { id: 'storage', title: 'storage.heading' },
] as const satisfies readonly { readonly id: string; readonly title: TextKey }[];

export type SectionId = (typeof sections)[number]['id'];

export const headingId = (id: SectionId): string => `section-${id}`;

/** The focus comes to the heading of a section, which moves only if it is out of sight. */
export const focusSection = (id: SectionId): void => document.getElementById(headingId(id))?.focus();
