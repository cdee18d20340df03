import styles from './Keys.module.css';

/** A keyboard shortcut, as written on this platform. */
export const Keys = ({ children }: { readonly children: string }) => (
  <kbd className={styles.keys}>{children}</kbd>
);
