import { AlertIcon, CheckIcon } from '../ui/icons.tsx';
import styles from './Findings.module.css';
import type { Finding } from './findings.ts';

/** Always there, so that a screen reader hears what comes into it. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <div role="status" className={styles.findings}>
    {findings.map(({ good, words }) => (
      <p key={words} className={good ? styles.good : styles.bad}>
        {good ? <CheckIcon /> : <AlertIcon />}
        <span>{words}</span>
      </p>
    ))}
  </div>
);
