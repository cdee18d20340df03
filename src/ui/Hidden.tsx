import styles from './hidden.module.css';

/** Words for a screen reader, where the eye sees it from the place. */
export const Hidden = ({ children }: { readonly children: string }) => (
  <span className={styles.hidden}>{children}</span>
);
