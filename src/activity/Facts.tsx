import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { momentText } from '../shared/text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';
import { bytesText, endText, grantedText } from './receipt-text.ts';

interface FactsProps {
  readonly receipt: ReceiptView;
  readonly now: Milliseconds;
}

export const Facts = ({ receipt, now }: FactsProps) => {
  const { state, text } = useApp();
  const { language } = state;
  const moment = (at: Milliseconds) => momentText(language, at, now);
  const size = bytesText(text, language, receipt.bytes);
  const facts: readonly (readonly [string, string])[] = [
    [
      text('activity.made'),
      `${moment(receipt.madeAt)}, ${size}${receipt.source === 'generate' ? `, ${text('activity.generated')}` : ''}`,
    ],
    [text('activity.lifetime'), `${grantedText(text, receipt)}. ${endText(text, language, receipt, now)}.`],
    [text('activity.sentTo'), `${receipt.place} · ${receipt.username ?? text('destination.anonymous')}`],
    [text('activity.linkAt'), receipt.linkHost],
    ...(receipt.hasPassphrase
      ? [[text('activity.passphrase'), text('activity.hasPassphrase')] as const]
      : []),
    ...(receipt.mailedTo.length === 0
      ? []
      : [[text('activity.mailedTo'), new Intl.ListFormat(language).format(receipt.mailedTo)] as const]),
    [
      text('activity.checked'),
      receipt.checkedAt === null ? text('activity.never') : moment(receipt.checkedAt),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, words]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
};
