import { memo } from 'react';
import { draftRow } from './draft-text.ts';
import styles from './EntryRow.module.css';
import { elsewhereRow } from './elsewhere-text.ts';
import type { RowText, TextContext } from './entry-text.ts';
import type { Entry } from './filter.ts';
import { receiptRow } from './receipt-text.ts';
import { StateBadge } from './StateBadge.tsx';

interface EntryRowProps {
  readonly entry: Entry;
  readonly context: TextContext;
}

const rowOf = (context: TextContext, entry: Entry): RowText => {
  switch (entry.kind) {
    case 'draft':
      return draftRow(context, entry);
    case 'receipt':
      return receiptRow(context, entry);
    case 'elsewhere':
      return elsewhereRow(context, entry);
  }
};

const list = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');

export const EntryRow = memo(({ entry, context }: EntryRowProps) => {
  const { title, about, when, more } = rowOf(context, entry);
  return (
    <div className={styles.row}>
      <span className={styles.state}>
        <StateBadge state={entry.state} />
      </span>
      <span className={styles.what}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.soft} dir="auto">
          {list(about)}
        </span>
      </span>
      <span className={styles.end}>
        <span className={styles.when}>{when}</span>
        {list(more) === '' ? null : (
          <span className={styles.more} title={list(more)}>
            {list(more)}
          </span>
        )}
      </span>
    </div>
  );
});
