import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';

/** Where things are kept, as it is. */
export const StorageSection = () => {
  const { state, text } = useApp();
  return (
    <Section title={text('storage.heading')}>
      <ul className={styles.places}>
        <li>{text('storage.secrets')}</li>
        <li>{text(`storage.keys.${state.platform}`)}</li>
        <li>{text('storage.receipts')}</li>
        <li>{text('storage.settings')}</li>
      </ul>
    </Section>
  );
};
