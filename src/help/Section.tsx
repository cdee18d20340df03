import type { ReactNode } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';
import { headingId, type SectionId } from './sections.ts';

interface SectionProps {
  readonly id: SectionId;
  readonly children: ReactNode;
}

export const Section = ({ id, children }: SectionProps) => {
  const { text } = useApp();
  return (
    <section className={styles.section} aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} className={styles.heading} tabIndex={-1}>
        {text(`help.section.${id}`)}
      </h2>
      <div className={styles.card}>{children}</div>
    </section>
  );
};
