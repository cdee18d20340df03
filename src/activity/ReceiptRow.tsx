import { memo } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { momentText } from '../shared/text.ts';
import { useApp } from '../ui/use-app-state.ts';
import { isAlive } from './filter.ts';
import styles from './ReceiptRow.module.css';
import { accountText, bytesText, endText, grantedText, isElsewhere, leftText } from './receipt-text.ts';
import { StateBadge } from './StateBadge.tsx';

interface ReceiptRowProps {
  readonly receipt: ReceiptView;
  readonly now: Milliseconds;
}

/** Who it is, by the user's own words or else by when it was made; what became of it; and how long it has. */
export const ReceiptRow = memo(({ receipt, now }: ReceiptRowProps) => {
  const { state, text } = useApp();
  const { language } = state;
  const { madeAt, bytes, linkHost, note } = receipt;
  const made = momentText(language, madeAt, now);
  const about = [
    accountText(text, receipt),
    ...(isElsewhere(receipt) ? [text('activity.linkHost', { host: linkHost })] : []),
    bytesText(text, language, bytes),
    ...(note === '' ? [] : [made]),
  ];
  const more = grantedText(text, receipt) ?? (isAlive(receipt) ? leftText(language, receipt, now) : null);
  return (
    <div className={styles.row}>
      <span className={styles.state}>
        <StateBadge state={receipt.state} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{note === '' ? made : note}</span>
        <span className={styles.soft}>{about.join(' · ')}</span>
      </span>
      <span className={styles.end}>
        <span className={styles.when}>{endText(text, language, receipt, now)}</span>
        {more === null ? null : <span className={styles.more}>{more}</span>}
      </span>
    </div>
  );
});
