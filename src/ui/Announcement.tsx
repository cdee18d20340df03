import styles from './visually-hidden.module.css';

/** Invisible. Screen readers announce it when it changes. */
export const Announcement = ({ children }: { readonly children: string }) => (
  <div className={styles.hidden} role="status">
    {children}
  </div>
);
