import styles from './Keys.module.css';

/** Keys to be pressed, as they are written on this platform. */
export const Keys = ({ children }: { readonly children: string }) => (
  <kbd className={styles.keys}>{children}</kbd>
);
