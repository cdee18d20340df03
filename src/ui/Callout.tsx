import type { ReactNode } from 'react';
import styles from './Callout.module.css';
import { AlertIcon, InfoIcon } from './icons.tsx';

interface CalloutProps {
  readonly kind: 'info' | 'warn' | 'danger';
  readonly id?: string | undefined;
  /** `alert` interrupts a screen reader, `status` waits. Neither is needed for a callout that is there from the start. */
  readonly role?: 'alert' | 'status' | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export const Callout = ({ kind, id, role, actions, children }: CalloutProps) => (
  <div className={`${styles.callout} ${styles[kind]}`} role={role}>
    {kind === 'info' ? <InfoIcon /> : <AlertIcon />}
    <div className={styles.words}>
      <p id={id}>{children}</p>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  </div>
);
