import { Button } from './Button.tsx';
import styles from './Contents.module.css';
import { goToHeading } from './focus.ts';

interface ContentsProps {
  readonly label: string;
  readonly headings: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The headings of a long window, to go to them. SECURITY: buttons and not links to `#…`, since the main process answers
 * only a window whose address is its page's own, to the letter.
 */
export const Contents = ({ label, headings }: ContentsProps) => (
  <nav aria-label={label} className={styles.list}>
    {headings.map(({ id, title }) => (
      <Button key={id} kind="quiet" onClick={() => goToHeading(id)}>
        {title}
      </Button>
    ))}
  </nav>
);
