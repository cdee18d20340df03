import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import type { Result } from '../shared/result.ts';
import { Ask } from '../ui/Ask.tsx';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { BurnQuestion } from './BurnQuestion.tsx';
import { CopyActions } from './CopyActions.tsx';
import styles from './Details.module.css';
import { Facts } from './Facts.tsx';
import { isAlive } from './filter.ts';
import { NoteField } from './NoteField.tsx';
import { StateBadge } from './StateBadge.tsx';

interface DetailsProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly receipt: ReceiptView;
  readonly now: Milliseconds;
  readonly note: string;
  /** Why the note was not saved. */
  readonly noteFailure: Failure | null;
  /** Why anything else was not done. */
  readonly failure: Failure | null;
  readonly onTypeNote: (words: string) => void;
  readonly onSaveNote: () => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onBurn: (passphrase: string | null) => Promise<Result<null, Failure>>;
  readonly onForget: () => Promise<void>;
  readonly onClose: () => void;
}

/** One receipt in full, and what can still be done with its link. A question takes the place of what led to it. */
export const Details = (props: DetailsProps) => {
  const { ref, receipt, now, failure, noteFailure } = props;
  const { text } = useApp();
  const [asking, setAsking] = useState<'burn' | 'forget' | null>(null);
  const [forgetting, setForgetting] = useState(false);
  const burnButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const alive = isAlive(receipt);
  const asked = alive ? asking : null;

  // What ends a link, be it a stranger, takes away the buttons for it: the focus must not go with them.
  useLayoutEffect(() => {
    if (!alive && document.activeElement === document.body) ref.current?.focus();
  }, [alive, ref]);

  const takeBack = () => {
    const button = asking === 'burn' ? burnButton : forgetButton;
    flushSync(() => setAsking(null));
    props.onFailure(null);
    button.current?.focus();
  };
  const burn = async (passphrase: string | null) => {
    const reply = await props.onBurn(passphrase);
    if (!reply.ok) return;
    setAsking(null);
    ref.current?.focus();
  };
  const forget = () => {
    setForgetting(true);
    void props.onForget().finally(() => setForgetting(false));
  };

  return (
    <section ref={ref} className={styles.details} aria-label={text('activity.details')} tabIndex={-1}>
      <header className={styles.head}>
        <p className={styles.state}>
          <StateBadge state={receipt.state} />
          <span className={styles.soft}>{text(`activity.what.${receipt.state}`)}</span>
        </p>
        <Button kind="quiet" onClick={props.onClose}>
          {text('ui.close')}
        </Button>
      </header>
      <Facts receipt={receipt} now={now} />
      {receipt.problem === null ? null : (
        <Note kind="warn">{failureText(text, receipt.problem, receipt.place)}</Note>
      )}
      <NoteField
        value={props.note}
        error={noteFailure === null ? null : failureText(text, noteFailure, receipt.place)}
        onType={props.onTypeNote}
        onSave={props.onSaveNote}
      />
      {failure === null || asked === 'burn' ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, receipt.place)}
        </Note>
      )}
      {asked === 'burn' ? (
        <BurnQuestion receipt={receipt} failure={failure} onBurn={burn} onNo={takeBack} />
      ) : asked === 'forget' ? (
        <Ask
          question={text('activity.forgetQuestion')}
          yes={text('activity.forgetReceipt')}
          no={text('activity.keep')}
          busy={forgetting}
          onYes={forget}
          onNo={takeBack}
        />
      ) : (
        <div className={styles.actions}>
          <CopyActions receipt={receipt} onFailure={props.onFailure} />
          <span className={styles.room} />
          <Button
            ref={forgetButton}
            danger={alive}
            aria-label={text('activity.forgetReceipt')}
            unavailable={forgetting}
            onClick={alive ? () => setAsking('forget') : forget}
          >
            {text('activity.forget')}
          </Button>
          {alive ? (
            <Button
              ref={burnButton}
              danger
              aria-label={text('activity.burnLink')}
              onClick={() => {
                props.onFailure(null);
                setAsking('burn');
              }}
            >
              {text('activity.burn')}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
};
