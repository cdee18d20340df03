import type { ComponentProps } from 'react';
import { ChevronIcon } from './icons.tsx';
import styles from './Select.module.css';

/** A native select, styled like the other fields. */
export const Select = (props: Readonly<ComponentProps<'select'>>) => (
  <div className={styles.select}>
    <select {...props} />
    <ChevronIcon />
  </div>
);
