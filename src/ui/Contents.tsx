import { Button } from './Button.tsx';
import styles from './Contents.module.css';
import { goToHeading } from './focus.ts';

interface ContentsProps {
  readonly label: string;
  readonly headings: readonly { readonly id: string; readonly title: string }[];
}

/**
 * A table of contents for a long window. Buttons instead of links to `#…`, since the main process only answers
 * a window whose URL is exactly that of its page.
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
