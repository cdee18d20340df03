import { FlameIcon, InfoIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './LinkCard.module.css';

interface EndedProps {
  readonly end: 'burned' | 'gone';
  /** Whether its heading is the first in the window. */
  readonly first: boolean;
}

/** Shown in place of a link that was burned here, or had ended before it could be. */
export const Ended = ({ end, first }: EndedProps) => {
  const { text } = useApp();
  const Heading = first ? 'h1' : 'h2';
  return (
    <section className={`${styles.card} ${styles.burned}`} role="status">
      <Heading className={styles.title}>
        {end === 'burned' ? <FlameIcon /> : <InfoIcon />}
        {text(end === 'burned' ? 'result.burned' : 'result.gone')}
      </Heading>
      <p className={styles.soft}>
        {text(end === 'burned' ? 'result.nobody' : 'failure.refused.unknown-secret')}
      </p>
    </section>
  );
};
