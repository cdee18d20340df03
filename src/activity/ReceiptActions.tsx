import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { BurnQuestion } from './BurnQuestion.tsx';
import { CopyActions } from './CopyActions.tsx';
import styles from './Details.module.css';
import { isActive } from './filter.ts';
import type { ActionName, RunAction } from './use-actions.ts';

interface ReceiptActionsProps {
  readonly receipt: ReceiptView;
  /** Whether it asks at once to burn the link, or to forget one that has ended. */
  readonly asksToRemove: boolean;
  readonly failure: Failure | null;
  readonly pending: ActionName | null;
  /** Takes the focus when the focused button disappears. */
  readonly details: RefObject<HTMLElement | null>;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAction: RunAction;
  readonly onGone: () => void;
}

/** The actions on a link. A question takes the place of the buttons it comes from. */
export const ReceiptActions = (props: ReceiptActionsProps) => {
  const { receipt, failure, pending, details, onFailure, onAction, onGone } = props;
  const { text } = useApp();
  const { id, serverName } = receipt;
  const burnButton = useRef<HTMLButtonElement>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const active = isActive(receipt);
  const [asking, setAsking] = useState<'burn' | 'forget' | null>(
    !props.asksToRemove ? null : active ? 'burn' : 'forget',
  );
  // Once a link has ended, there is nothing to burn.
  const question = !active && asking === 'burn' ? null : asking;
  const forgetting = pending === 'forget';

  const cancel = () => {
    const button = asking === 'burn' ? burnButton : forgetButton;
    flushSync(() => setAsking(null));
    onFailure(null);
    button.current?.focus();
  };
  const burn = async (passphrase: string | null) => {
    const reply = await onAction('burn', () => bridge.burnLink({ id, passphrase }), text('activity.burned'));
    if (!reply.ok) return;
    setAsking(null);
    details.current?.focus();
  };
  const forget = async () => {
    const reply = await onAction('forget', () => bridge.forgetReceipt({ id }), text('activity.forgotten'));
    if (reply.ok) onGone();
  };

  if (question === 'burn') {
    return <BurnQuestion receipt={receipt} failure={failure} onBurn={burn} onNo={cancel} />;
  }
  return (
    <>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, serverName)}
        </Callout>
      )}
      {question === 'forget' ? (
        <YesNoQuestion
          question={text(active ? 'activity.forgetQuestion' : 'activity.forgetEndedQuestion')}
          yes={text('activity.forgetReceipt')}
          no={text('activity.keep')}
          busy={forgetting}
          onYes={() => void forget()}
          onNo={cancel}
        />
      ) : (
        <div className={styles.actions}>
          <CopyActions receipt={receipt} onFailure={onFailure} />
          <span className={styles.room} />
          <Button
            ref={forgetButton}
            danger={active}
            aria-label={text('activity.forgetReceipt')}
            unavailable={forgetting}
            onClick={active ? () => setAsking('forget') : () => void forget()}
          >
            {text('activity.forget')}
          </Button>
          {active ? (
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
