import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { lifetimeText, momentText } from '../shared/text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';
import { isAlive } from './filter.ts';
import { accountText, bytesText, endText, grantedText, leftText } from './receipt-text.ts';

interface FactsProps {
  readonly receipt: ReceiptView;
  readonly now: Milliseconds;
}

export const Facts = ({ receipt, now }: FactsProps) => {
  const { state, text } = useApp();
  const { language } = state;
  const { madeAt, bytes, source, lifetimeAsked, linkHost, hasPassphrase, mailedTo, checkedAt } = receipt;
  const moment = (at: Milliseconds) => momentText(language, at, now);
  const list = (words: readonly string[]) => words.join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [
      text('activity.made'),
      list([
        moment(madeAt),
        bytesText(text, language, bytes),
        ...(source === 'generate' ? [text('activity.generated')] : []),
      ]),
    ],
    [text('activity.lifetime'), grantedText(text, receipt) ?? lifetimeText(text, lifetimeAsked)],
    [text('activity.sentTo'), accountText(text, receipt)],
    [
      text('activity.end'),
      list([
        endText(text, language, receipt, now),
        ...(isAlive(receipt) ? [leftText(language, receipt, now)] : []),
      ]),
    ],
    [text('activity.linkAt'), linkHost],
    [text('activity.checked'), checkedAt === null ? text('activity.never') : moment(checkedAt)],
    ...(mailedTo.length === 0 ? [] : [[text('activity.mailedTo'), list(mailedTo)] as const]),
    ...(hasPassphrase ? [[text('activity.passphrase'), text('activity.hasPassphrase')] as const] : []),
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
