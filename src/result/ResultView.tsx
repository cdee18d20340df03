import { type ReactNode, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { afterCopying, type Copies, copiesAtFirst, nextStep } from './copies.ts';
import { Ended } from './Ended.tsx';
import { type LinkAbout, LinkCard } from './LinkCard.tsx';
import { NewButton } from './NewButton.tsx';
import type { SharedLink } from './outcome.ts';
import styles from './ResultView.module.css';

interface ResultViewProps {
  readonly shared: SharedLink;
  /** What is shown above the link, with the first heading of the window. */
  readonly above?: (onFailure: (failure: Failure | null) => void, onCopied: () => void) => ReactNode;
  /** Where and when it was made and what has become of it, for a link from before. */
  readonly about?: LinkAbout;
  /** Not where that takes a passphrase which is not known here. */
  readonly canBurn?: boolean;
  readonly newLabel: string;
  readonly onNew: () => void;
}

/** The link that was made, until the window closes or the next one is started. */
export const ResultView = (props: ResultViewProps) => {
  const { shared, above, about, canBurn = true, newLabel, onNew } = props;
  const { text } = useApp();
  const [end, setEnd] = useState<'burned' | 'gone' | null>(null);
  const [copies, setCopies] = useState(() => copiesAtFirst(shared));
  const [failure, setFailure] = useState<Failure | null>(null);
  const next = end === null ? nextStep(copies, shared.passphrase !== null) : 'new';
  const copied = (what: Copies['now']) => setCopies((before) => afterCopying(before, what));

  const burn = async () => {
    setFailure(null);
    const reply = await bridge.burnLink({ id: shared.link.id, passphrase: null });
    if (reply.ok) setEnd('burned');
    else if (hasEnded(reply.failure)) setEnd('gone');
    else setFailure(reply.failure);
  };

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });

  return (
    <main className={styles.main}>
      {above?.(setFailure, () => copied('other'))}
      {end !== null ? (
        <Ended end={end} first={above === undefined} />
      ) : (
        <LinkCard
          shared={shared}
          first={above === undefined}
          copies={copies}
          next={next}
          onCopied={copied}
          onFailure={setFailure}
          about={about}
          burn={
            canBurn ? (
              <ConfirmButton
                label={text('result.burn')}
                name={text('result.burnLink')}
                question={text('result.burnQuestion')}
                no={text('result.keep')}
                onDeleteKey
                onYes={burn}
              />
            ) : null
          }
        />
      )}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, shared.serverName)}
        </Callout>
      )}
      <NewButton label={newLabel} isNext={next === 'new'} takesFocus={end !== null} onNew={onNew} />
    </main>
  );
};

/** Whether the link has already ended. */
const hasEnded = (failure: Failure): boolean =>
  failure.kind === 'link-forgotten' ||
  failure.kind === 'link-ended' ||
  (failure.kind === 'refused' && failure.reason === 'unknown-secret');
