import type { EndState } from '../shared/model/card.ts';
import { dateTimeText, type Text, type TextKey } from '../shared/text.ts';
import type { Timestamp } from '../shared/units.ts';
import { CheckIcon, FlameIcon, InfoIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './LinkCard.module.css';

/** How a link has ended. `forgotten`: it is no longer here, whatever became of it. */
export type End = EndState | 'forgotten';

interface EndedProps {
  readonly end: End;
  /** When it was revealed. */
  readonly at?: Timestamp | null;
  /** Whether its heading is the first in the window. */
  readonly first: boolean;
}

/** Shown in place of a link that no longer works. */
export const Ended = ({ end, at = null, first }: EndedProps) => {
  const { state, text } = useApp();
  const Heading = first ? 'h1' : 'h2';
  const Icon = end === 'burned' ? FlameIcon : end === 'revealed' ? CheckIcon : InfoIcon;
  return (
    <section className={`${styles.card} ${styles.burned}`} role="status">
      <Heading className={styles.title}>
        <Icon />
        {text(titles[end])}
      </Heading>
      <p className={styles.soft}>{bodyOf(text, end, at, state.language)}</p>
    </section>
  );
};

const titles = {
  burned: 'result.burned',
  revealed: 'result.revealed',
  expired: 'result.expired',
  gone: 'result.gone',
  forgotten: 'card.forgotten',
} as const satisfies Record<End, TextKey>;

const bodyOf = (text: Text, end: End, at: Timestamp | null, language: string): string => {
  switch (end) {
    case 'burned':
      return text('result.nobody');
    case 'revealed':
      return at === null
        ? text('result.worksNoMore')
        : text('result.revealedOn', { when: dateTimeText(language, at, Date.now()) });
    case 'expired':
      return text('activity.what.expired');
    case 'gone':
      return text('failure.refused.unknown-secret');
    case 'forgotten':
      return text('failure.link-forgotten');
  }
};
