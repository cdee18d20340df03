import { memo } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { momentText } from '../shared/text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './ReceiptRow.module.css';
import { bytesText, endText } from './receipt-text.ts';
import { StateBadge } from './StateBadge.tsx';

interface ReceiptRowProps {
  readonly receipt: ReceiptView;
  readonly now: Milliseconds;
}

export const ReceiptRow = memo(({ receipt, now }: ReceiptRowProps) => {
  const { state, text } = useApp();
  const { language } = state;
  const { madeAt, bytes, place, username, note } = receipt;
  return (
    <div className={styles.row}>
      <span className={styles.state}>
        <StateBadge state={receipt.state} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{note === '' ? momentText(language, madeAt, now) : note}</span>
        <span className={styles.soft}>
          {`${place} · ${username ?? text('destination.anonymous')} · ${bytesText(text, language, bytes)}`}
          {note === '' ? '' : ` · ${momentText(language, madeAt, now)}`}
        </span>
      </span>
      <span className={styles.end}>{endText(text, language, receipt, now)}</span>
    </div>
  );
});
