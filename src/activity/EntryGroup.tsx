import type { ReactNode } from 'react';
import styles from './EntryList.module.css';
import type { ListLayout } from './list-layout.ts';
import type { Section } from './sections.ts';

interface EntryGroupProps {
  readonly section: Section;
  readonly name: string;
  readonly layout: ListLayout;
  readonly children: ReactNode;
}

/** The rows of one section that are in the page, under its heading. */
export const EntryGroup = ({ section, name, layout, children }: EntryGroupProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
  <div role="group" aria-label={name}>
    <div
      aria-hidden="true"
      className={styles.heading}
      style={{
        transform: `translateY(${layout.startOf(section.from)}px)`,
        height: layout.headingPx,
      }}
    >
      {name}
    </div>
    {children}
  </div>
);
