import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { DraftOutcome } from '../shared/model/sharing.ts';
import type { Text } from '../shared/text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { DraftIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useDraftOutcome } from '../ui/use-draft-outcome.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import card from './LinkCard.module.css';
import { NewButton } from './NewButton.tsx';
import type { KeptShare, SharedLink } from './outcome.ts';
import styles from './ResultView.module.css';

interface KeptViewProps {
  readonly kept: KeptShare;
  /** What is shown above, with the first heading of the window. */
  readonly above?: (onFailure: (failure: Failure | null) => void) => ReactNode;
  /** It was sent: it is a link now. */
  readonly onSent: (shared: SharedLink) => void;
  readonly newLabel: string;
  readonly onNew: () => void;
}

/** Says that a share was kept as a draft, and what happens to it next. */
export const KeptView = ({ kept, above, onSent, newLabel, onNew }: KeptViewProps) => {
  const { state, text } = useApp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const outcome = useDraftOutcome(kept.id);
  const reportSent = useEffectEvent(onSent);
  const link = outcome?.kind === 'link' ? outcome.link : null;
  useEffect(() => {
    if (link === null) return;
    reportSent({ link, passphrase: kept.passphrase, serverName: kept.serverName });
  }, [link, kept]);
  const failureNow =
    kept.failure === null ? null : ((outcome?.kind === 'draft' ? outcome.failure : null) ?? kept.failure);
  const isGone = outcome?.kind === 'gone' || outcome?.kind === 'ended';
  const first = above === undefined;
  const Heading = first ? 'h1' : 'h2';

  const edit = async () => {
    setFailure(null);
    const reply = await bridge.editDraft({ id: kept.id });
    if (!reply.ok) setFailure(reply.failure);
  };

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });

  return (
    <main className={styles.main}>
      {above?.(setFailure)}
      <section className={card.card}>
        <Heading className={card.title} tabIndex={-1} ref={first ? focusOnMount : undefined}>
          <DraftIcon />
          {text(isGone ? 'kept.gone' : 'kept.title')}
        </Heading>
        {isGone ? null : (
          <>
            {failureNow === null ? null : <p>{failureText(text, failureNow, kept.serverName)}</p>}
            <p className={card.soft}>{nextText(text, state.drafts.paused, kept, outcome)}</p>
          </>
        )}
        <div className={card.extras}>
          {isGone ? null : (
            <Button kind="quiet" onClick={() => void edit()}>
              {text('kept.edit')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => void bridge.openWindow({ window: 'activity' })}>
            {text('kept.activity')}
          </Button>
        </div>
      </section>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, kept.serverName)}
        </Callout>
      )}
      <NewButton label={newLabel} isNext onNew={onNew} />
    </main>
  );
};

/** What happens to the draft next. */
const nextText = (text: Text, isPaused: boolean, kept: KeptShare, outcome: DraftOutcome | null): string => {
  const { serverName } = kept;
  const state = outcome?.kind === 'draft' ? outcome.state : null;
  if (state === 'failed') return text('activity.what.failed');
  if (kept.failure === null) return text('kept.held');
  if (state === 'held') return text('activity.what.held');
  return text(isPaused ? 'kept.paused' : 'kept.waiting', { serverName });
};
