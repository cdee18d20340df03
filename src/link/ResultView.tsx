import { type ReactNode, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ConcealedView } from '../shared/model.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusOnArrival } from '../ui/focus.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { Burned } from './Burned.tsx';
import { LinkCard } from './LinkCard.tsx';
import styles from './ResultView.module.css';

export interface SharedLink {
  readonly link: ConcealedView;
  readonly passphrase: string | null;
  /** Where it was made, which need not be where the next one goes. */
  readonly place: string;
}

interface ResultViewProps {
  readonly shared: SharedLink;
  /** What stands above the link. Its heading then comes first. */
  readonly above?: (onFailure: (failure: Failure | null) => void) => ReactNode;
  readonly newLabel: string;
  readonly onNew: () => void;
}

/** What came of it, until the window closes or the next secret begins. */
export const ResultView = ({ shared, above, newLabel, onNew }: ResultViewProps) => {
  const { text } = useApp();
  const [burned, setBurned] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const burn = async () => {
    setFailure(null);
    const reply = await bridge.burnLink({ id: shared.link.id, passphrase: null });
    if (reply.ok) setBurned(true);
    else setFailure(reply.failure);
  };

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });

  return (
    <main className={styles.main}>
      {above?.(setFailure)}
      {burned ? (
        <Burned first={above === undefined} />
      ) : (
        <LinkCard
          shared={shared}
          first={above === undefined}
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
          {failureText(text, failure, shared.place)}
        </Note>
      )}
      <div className={styles.foot}>
        <Button kind="primary" onClick={onNew} ref={burned ? focusOnArrival : undefined}>
          {newLabel}
        </Button>
      </div>
    </main>
  );
};
