import type { ComponentProps } from 'react';
import { ChevronIcon } from './icons.tsx';
import styles from './Select.module.css';

/** The platform's own list behind a face like that of the other fields. */
export const Select = (props: Readonly<ComponentProps<'select'>>) => (
  <div className={styles.select}>
    <select {...props} />
    <ChevronIcon />
  </div>
);
