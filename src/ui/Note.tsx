import type { ReactNode } from 'react';
import { AlertIcon, InfoIcon } from './icons.tsx';
import styles from './Note.module.css';

interface NoteProps {
  readonly kind: 'info' | 'warn' | 'danger';
  readonly id?: string | undefined;
  /** `alert` interrupts a screen reader, `status` waits; neither is for what was there from the start. */
  readonly role?: 'alert' | 'status' | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export const Note = ({ kind, id, role, actions, children }: NoteProps) => (
  <div className={`${styles.note} ${styles[kind]}`} role={role}>
    {kind === 'info' ? <InfoIcon /> : <AlertIcon />}
    <div className={styles.words}>
      <p id={id}>{children}</p>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  </div>
);
