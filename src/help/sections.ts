/** From top to bottom. */
export const sections = ['secret', 'keys', 'about'] as const;

export type SectionId = (typeof sections)[number];

export const headingId = (id: SectionId): string => `section-${id}`;
