import { type ReactNode, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { DraftIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import card from './LinkCard.module.css';
import type { KeptShare } from './outcome.ts';
import styles from './ResultView.module.css';

interface KeptViewProps {
  readonly kept: KeptShare;
  /** What is shown above, with the first heading of the window. */
  readonly above?: (onFailure: (failure: Failure | null) => void) => ReactNode;
  readonly newLabel: string;
  readonly onNew: () => void;
}

/** Says that a share was kept as a draft, and what happens to it next. */
export const KeptView = ({ kept, above, newLabel, onNew }: KeptViewProps) => {
  const { state, text } = useApp();
  const [failure, setFailure] = useState<Failure | null>(null);
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
          {text('kept.title')}
        </Heading>
        {kept.failure === null ? null : <p>{failureText(text, kept.failure, kept.serverName)}</p>}
        <p className={card.soft}>
          {kept.failure === null
            ? text('kept.held')
            : text(state.drafts.paused ? 'kept.paused' : 'kept.waiting', { serverName: kept.serverName })}
        </p>
        <div className={card.extras}>
          <Button kind="quiet" onClick={() => void edit()}>
            {text('kept.edit')}
          </Button>
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
      <div className={styles.foot}>
        <Button kind="primary" onClick={onNew}>
          {newLabel}
        </Button>
      </div>
    </main>
  );
};
