import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ElsewhereView } from '../shared/model/receipts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { BurnQuestion } from './BurnQuestion.tsx';
import styles from './Details.module.css';
import { isActive } from './filter.ts';
import type { RunAction } from './use-actions.ts';

interface ElsewhereActionsProps {
  readonly link: ElsewhereView;
  /** Whether it asks at once to burn the link. */
  readonly asksToBurn: boolean;
  readonly failure: Failure | null;
  /** Takes the focus when the focused button disappears. */
  readonly details: RefObject<HTMLElement | null>;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAction: RunAction;
}

/** What can be done with a link that was made elsewhere: it can be burned. */
export const ElsewhereActions = (props: ElsewhereActionsProps) => {
  const { link, failure, details, onFailure, onAction } = props;
  const { text } = useApp();
  const burnButton = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(props.asksToBurn);
  /** No list says which links have a passphrase: the server does when it is missing. */
  const [passphraseNeeded, setPassphraseNeeded] = useState(false);
  const { id, serverName } = link;

  const cancel = () => {
    flushSync(() => setAsking(false));
    onFailure(null);
    burnButton.current?.focus();
  };
  const burn = async (passphrase: string | null) => {
    const reply = await onAction(
      'burn',
      () => bridge.burnElsewhere({ id, passphrase }),
      text('activity.burned'),
    );
    if (reply.ok) {
      setAsking(false);
      details.current?.focus();
    } else if (passphrase === null && asksForPassphrase(reply.failure)) {
      onFailure(null);
      setPassphraseNeeded(true);
    }
  };

  if (asking && isActive(link)) {
    return (
      <BurnQuestion
        key={String(passphraseNeeded)}
        receipt={{ passphraseNeeded, serverName }}
        failure={failure}
        onBurn={burn}
        onNo={cancel}
      />
    );
  }
  return (
    <>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, serverName)}
        </Callout>
      )}
      {isActive(link) ? (
        <div className={styles.actions}>
          <span className={styles.room} />
          <Button
            ref={burnButton}
            danger
            aria-label={text('activity.burnLink')}
            onClick={() => {
              onFailure(null);
              setAsking(true);
            }}
          >
            {text('activity.burn')}
          </Button>
        </div>
      ) : null}
    </>
  );
};

const asksForPassphrase = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.reason === 'passphrase-wrong';
