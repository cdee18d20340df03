import { memo } from 'react';
import { draftRow } from './draft-text.ts';
import styles from './EntryRow.module.css';
import type { Teller } from './entry-text.ts';
import type { Entry } from './filter.ts';
import { receiptRow } from './receipt-text.ts';
import { StateBadge } from './StateBadge.tsx';

interface EntryRowProps {
  readonly entry: Entry;
  readonly teller: Teller;
}

const list = (words: readonly string[]) => words.filter(Boolean).join(' · ');

export const EntryRow = memo(({ entry, teller }: EntryRowProps) => {
  const { title, about, when, more } =
    entry.kind === 'draft' ? draftRow(teller, entry) : receiptRow(teller, entry);
  return (
    <div className={styles.row}>
      <span className={styles.state}>
        <StateBadge state={entry.state} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{title}</span>
        <span className={styles.soft}>{list(about)}</span>
      </span>
      <span className={styles.end}>
        <span className={styles.when}>{when}</span>
        {list(more) === '' ? null : <span className={styles.more}>{list(more)}</span>}
      </span>
    </div>
  );
});
