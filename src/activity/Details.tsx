import { useState } from 'react';
import { CopyButton } from '../link/CopyButton.tsx';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { Milliseconds } from '../shared/limits.ts';
import { type MessageLanguage, messageLanguages, type ReceiptView } from '../shared/model.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { BurnReceipt } from './BurnReceipt.tsx';
import styles from './Details.module.css';
import { Facts } from './Facts.tsx';
import { isAlive } from './filter.ts';
import { NoteField } from './NoteField.tsx';
import { StateBadge } from './StateBadge.tsx';

interface DetailsProps {
  readonly receipt: ReceiptView;
  readonly now: Milliseconds;
  readonly onOutcome: (words: string) => void;
  readonly onForgotten: () => void;
}

/** One receipt in full, and what can still be done with its link. */
export const Details = ({ receipt, now, onOutcome, onForgotten }: DetailsProps) => {
  const { state, text } = useApp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, hasLink, place } = receipt;
  const alive = isAlive(receipt);
  const known = messageLanguages.find((language) => language === state.language);
  const language: MessageLanguage = known ?? 'en';

  const forget = async () => {
    const reply = await bridge.forgetReceipt({ id });
    if (!reply.ok) return setFailure(reply.failure);
    onOutcome(text('activity.forgotten'));
    onForgotten();
  };

  return (
    <section className={styles.details} aria-label={text('activity.details')}>
      <p className={styles.state}>
        <StateBadge state={receipt.state} />
        <span className={styles.soft}>{text(`activity.what.${receipt.state}`)}</span>
      </p>
      <Facts receipt={receipt} now={now} />
      {receipt.problem === null ? null : <Note kind="warn">{failureText(text, receipt.problem, place)}</Note>}
      <NoteField id={id} note={receipt.note} />
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, place)}
        </Note>
      )}
      {alive && !hasLink ? <p className={styles.soft}>{text('activity.noLink')}</p> : null}
      <div className={styles.actions}>
        {hasLink ? (
          <>
            <CopyButton
              face={text('activity.copyLink')}
              label={text('activity.copyLink')}
              announcement={text('activity.linkCopied')}
              copy={() => bridge.copyLink({ id })}
              onFailure={setFailure}
            />
            <CopyButton
              face={text('activity.copyMessage')}
              label={text('activity.copyMessage')}
              announcement={text('activity.messageCopied')}
              copy={() => bridge.copyMessage({ id, language })}
              onFailure={setFailure}
            />
          </>
        ) : null}
        <span className={styles.room} />
        {alive ? (
          <AskFirst
            label={text('activity.forget')}
            name={text('activity.forgetReceipt')}
            question={text('activity.forgetQuestion')}
            no={text('activity.keep')}
            onYes={forget}
          />
        ) : (
          <Button aria-label={text('activity.forgetReceipt')} onClick={() => void forget()}>
            {text('activity.forget')}
          </Button>
        )}
        {alive ? <BurnReceipt receipt={receipt} onBurned={() => onOutcome(text('activity.burned'))} /> : null}
      </div>
    </section>
  );
};
