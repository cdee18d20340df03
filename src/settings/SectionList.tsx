import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './SectionList.module.css';
import { goToSection, sections } from './sections.ts';

/** The first section is in sight anyway. */
const furtherDown = sections.slice(1);

/**
 * What there is further down. SECURITY: buttons and not links to `#…`, since the main process answers only a window whose
 * address is its page's own, to the letter.
 */
export const SectionList = () => {
  const { text } = useApp();
  return (
    <nav aria-label={text('settings.sections')} className={styles.list}>
      {furtherDown.map(({ id, title }) => (
        <Button key={id} kind="quiet" onClick={() => goToSection(id)}>
          {text(title)}
        </Button>
      ))}
    </nav>
  );
};
