import { type ReactNode, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { LinkView } from '../shared/model/sharing.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusOnArrival } from '../ui/focus.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { Ended } from './Ended.tsx';
import { LinkCard } from './LinkCard.tsx';
import styles from './ResultView.module.css';

export interface SharedLink {
  readonly link: LinkView;
  readonly passphrase: string | null;
  /** Where it was made, which need not be where the next one goes. */
  readonly serverName: string;
}

interface ResultViewProps {
  readonly shared: SharedLink;
  /** What stands above the link. Its heading then comes first. */
  readonly above?: (onFailure: (failure: Failure | null) => void, onCopied: () => void) => ReactNode;
  readonly newLabel: string;
  readonly onNew: () => void;
}

/** What came of it, until the window closes or the next secret begins. */
export const ResultView = ({ shared, above, newLabel, onNew }: ResultViewProps) => {
  const { text } = useApp();
  const [end, setEnd] = useState<'burned' | 'gone' | null>(null);
  const [onClipboard, setOnClipboard] = useState(shared.link.copied);
  const [failure, setFailure] = useState<Failure | null>(null);

  const burn = async () => {
    setFailure(null);
    const reply = await bridge.burnLink({ id: shared.link.id, passphrase: null });
    if (reply.ok) setEnd('burned');
    else if (isGone(reply.failure)) setEnd('gone');
    else setFailure(reply.failure);
  };

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });

  return (
    <main className={styles.main}>
      {above?.(setFailure, () => setOnClipboard(false))}
      {end !== null ? (
        <Ended end={end} first={above === undefined} />
      ) : (
        <LinkCard
          shared={shared}
          first={above === undefined}
          onClipboard={onClipboard}
          onCopied={(what) => setOnClipboard(what === 'link')}
          onFailure={setFailure}
          burn={
            <AskFirst
              label={text('result.burn')}
              name={text('result.burnLink')}
              question={text('result.burnQuestion')}
              no={text('result.keep')}
              onYes={burn}
            />
          }
        />
      )}
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, shared.serverName)}
        </Note>
      )}
      <div className={styles.foot}>
        <Button kind="primary" onClick={onNew} ref={end !== null ? focusOnArrival : undefined}>
          {newLabel}
        </Button>
      </div>
    </main>
  );
};

/** Whether there is nothing to burn any more. */
const isGone = (failure: Failure): boolean =>
  failure.kind === 'link-forgotten' ||
  failure.kind === 'link-ended' ||
  (failure.kind === 'refused' && failure.reason === 'unknown-secret');
