import { useApp } from '../ui/use-app-state.ts';
import hidden from '../ui/visually-hidden.module.css';
import { ProfilesSection } from './ProfilesSection.tsx';
import { headingId } from './panes.ts';
import styles from './Screen.module.css';

/** Where secrets go, before anything else. */
export const FirstRun = ({ onUnsaved }: { readonly onUnsaved: (unsaved: boolean) => void }) => {
  const { text } = useApp();
  return (
    <section className={styles.section} aria-labelledby={headingId('accounts')}>
      <h2 id={headingId('accounts')} className={hidden.hidden} tabIndex={-1}>
        {text('connection.heading')}
      </h2>
      <ProfilesSection firstRun onUnsaved={onUnsaved} />
    </section>
  );
};
