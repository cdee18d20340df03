import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Ask } from '../ui/Ask.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { BurnQuestion } from './BurnQuestion.tsx';
import { CopyActions } from './CopyActions.tsx';
import styles from './Details.module.css';
import { isAlive } from './filter.ts';
import type { Act, ActName } from './use-acts.ts';

interface ReceiptActionsProps {
  readonly receipt: ReceiptView;
  readonly failure: Failure | null;
  readonly underWay: ActName | null;
  /** Where the focus goes when the button that had it goes. */
  readonly details: RefObject<HTMLElement | null>;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAct: Act;
  readonly onGone: () => void;
}

/** What can still be done with a link. A question takes the place of what led to it. */
export const ReceiptActions = (props: ReceiptActionsProps) => {
  const { receipt, failure, underWay, details, onFailure, onAct, onGone } = props;
  const { text } = useApp();
  const { id, serverName } = receipt;
  const [asking, setAsking] = useState<'burn' | 'forget' | null>(null);
  const burnButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const alive = isAlive(receipt);
  const asked = alive ? asking : null;
  const forgetting = underWay === 'forget';

  const takeBack = () => {
    const button = asking === 'burn' ? burnButton : forgetButton;
    flushSync(() => setAsking(null));
    onFailure(null);
    button.current?.focus();
  };
  const burn = async (passphrase: string | null) => {
    const reply = await onAct('burn', () => bridge.burnLink({ id, passphrase }), text('activity.burned'));
    if (!reply.ok) return;
    setAsking(null);
    details.current?.focus();
  };
  const forget = async () => {
    const reply = await onAct('forget', () => bridge.forgetReceipt({ id }), text('activity.forgotten'));
    if (reply.ok) onGone();
  };

  if (asked === 'burn') {
    return <BurnQuestion receipt={receipt} failure={failure} onBurn={burn} onNo={takeBack} />;
  }
  return (
    <>
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, serverName)}
        </Note>
      )}
      {asked === 'forget' ? (
        <Ask
          question={text('activity.forgetQuestion')}
          yes={text('activity.forgetReceipt')}
          no={text('activity.keep')}
          busy={forgetting}
          onYes={() => void forget()}
          onNo={takeBack}
        />
      ) : (
        <div className={styles.actions}>
          <CopyActions receipt={receipt} onFailure={onFailure} />
          <span className={styles.room} />
          <Button
            ref={forgetButton}
            danger={alive}
            aria-label={text('activity.forgetReceipt')}
            unavailable={forgetting}
            onClick={alive ? () => setAsking('forget') : () => void forget()}
          >
            {text('activity.forget')}
          </Button>
          {alive ? (
            <Button
              ref={burnButton}
              danger
              aria-label={text('activity.burnLink')}
              onClick={() => {
                onFailure(null);
                setAsking('burn');
              }}
            >
              {text('activity.burn')}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
};
