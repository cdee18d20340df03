import { FlameIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './LinkCard.module.css';

export const Burned = () => {
  const { text } = useApp();
  return (
    <section className={`${styles.card} ${styles.burned}`} role="status">
      <h1 className={styles.title}>
        <FlameIcon />
        {text('result.burned')}
      </h1>
      <p className={styles.soft}>{text('result.nobody')}</p>
    </section>
  );
};
