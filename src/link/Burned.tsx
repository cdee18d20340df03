import { FlameIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './LinkCard.module.css';

/** @param first whether its heading is the first of the window. */
export const Burned = ({ first }: { readonly first: boolean }) => {
  const { text } = useApp();
  const Heading = first ? 'h1' : 'h2';
  return (
    <section className={`${styles.card} ${styles.burned}`} role="status">
      <Heading className={styles.title}>
        <FlameIcon />
        {text('result.burned')}
      </Heading>
      <p className={styles.soft}>{text('result.nobody')}</p>
    </section>
  );
};
