import { Button } from '../ui/Button.tsx';
import { goToHeading } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './SectionList.module.css';
import { headingId, sections } from './sections.ts';
import { useCurrentSection } from './use-current-section.ts';

/**
 * The sections beside them, or above them in a narrow window, with the one in sight. Buttons instead of links to `#…`, since
 * the main process only answers a window whose URL is exactly that of its page.
 */
export const SectionList = () => {
  const { state, text } = useApp();
  const shown = sections.filter(({ id }) => id !== 'updates' || state.updates.canCheck);
  const [current, setCurrent] = useCurrentSection(shown.map(({ id }) => id));
  return (
    <nav aria-label={text('settings.sections')} className={styles.list}>
      {shown.map(({ id, title }) => (
        <Button
          key={id}
          kind="quiet"
          aria-current={id === current ? 'true' : undefined}
          onClick={() => {
            goToHeading(headingId(id));
            // The last ones cannot come to the top of the window.
            setCurrent(id);
          }}
        >
          {text(title)}
        </Button>
      ))}
    </nav>
  );
};
