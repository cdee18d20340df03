import styles from './hidden.module.css';

/** Said to a screen reader when it changes, and not shown. */
export const Announcement = ({ children }: { readonly children: string }) => (
  <div className={styles.hidden} role="status">
    {children}
  </div>
);
