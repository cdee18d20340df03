import { type ReactNode, useId } from 'react';
import styles from './Screen.module.css';

interface SectionProps {
  /** Where the heading of the pane does not say it. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A part of a pane. */
export const Section = ({ title, children }: SectionProps) => {
  const headingId = useId();
  return title === undefined ? (
    <div className={styles.card}>{children}</div>
  ) : (
    <section className={styles.section} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {title}
      </h3>
      <div className={styles.card}>{children}</div>
    </section>
  );
};
