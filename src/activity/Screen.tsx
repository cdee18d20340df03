import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useNow } from '../ui/use-now.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { ClearQuestion } from './ClearQuestion.tsx';
import { ElsewhereCallout } from './ElsewhereCallout.tsx';
import { Empty } from './Empty.tsx';
import { Entries } from './Entries.tsx';
import { entriesOf } from './entries.ts';
import { countsOf } from './filter.ts';
import styles from './Screen.module.css';
import { StorageCallouts } from './StorageCallouts.tsx';
import { useActivity } from './use-activity.ts';

const none = [] as const;

/** Activity: the drafts waiting to be sent, and what became of the links made here. It never shows a secret. */
export const Screen = () => {
  const { state, text } = useApp();
  const now = useNow();
  const activity = useActivity(now);
  const clearButton = useRef<HTMLButtonElement>(null);
  const [refreshing, setRefreshing] = useState(false);
  const [clearing, setClearing] = useState(false);
  const [outcome, setOutcome] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const receipts = activity?.receipts ?? none;
  // Memoized, since each new list is filtered and scrolled again.
  const entries = useMemo(() => (activity === null ? none : entriesOf(activity)), [activity]);
  /** Links that were made elsewhere may be all there are. */
  const canRefresh = receipts.length > 0 || (activity !== null && state.profile?.username != null);
  const { active, ended } = countsOf(receipts);
  // Receipts can belong to several servers. The one named is that of the newest receipt with this failure.
  const failedAt = receipts.find(({ problem }) => problem?.kind === failure?.kind)?.serverName;

  useEffect(() => void bridge.askElsewhere(), []);

  const clearMessages = () => {
    setOutcome('');
    setFailure(null);
  };
  const refresh = async () => {
    clearMessages();
    setRefreshing(true);
    const reply = await bridge.refreshActivity().finally(() => setRefreshing(false));
    if (reply.ok) {
      const count = reply.value.left;
      setOutcome(
        count === 0
          ? text('activity.refreshed')
          : text('activity.refreshedPartly', { count, formatted: numberText(state.language, count) }),
      );
    } else setFailure(reply.failure);
  };
  const exportAll = async () => {
    clearMessages();
    const reply = await bridge.exportReceipts();
    if (!reply.ok) setFailure(reply.failure);
    else if (reply.value.isSaved) setOutcome(text('activity.exported'));
  };
  const stopClearing = () => {
    flushSync(() => setClearing(false));
    clearButton.current?.focus();
  };
  const clear = async (which: 'ended' | 'all') => {
    clearMessages();
    const reply = await bridge.clearReceipts({ which });
    stopClearing();
    if (reply.ok) setOutcome(text(which === 'all' ? 'activity.clearedAll' : 'activity.clearedEnded'));
    else setFailure(reply.failure);
  };

  useWindowEvent('keydown', (event) => {
    // With entries, Escape closes open details first; see Entries.
    if (event.key === 'Escape' && !event.defaultPrevented && entries.length === 0) void bridge.closeWindow();
  });

  return (
    <main className={styles.main}>
      <WindowTitle>{text('activity.title')}</WindowTitle>
      <header className={styles.header}>
        <h1 className={styles.title}>{text('activity.title')}</h1>
        <p className={styles.outcome} role="status">
          {outcome}
        </p>
        {canRefresh ? (
          <div className={styles.actions}>
            <Button unavailable={refreshing} aria-busy={refreshing} onClick={() => void refresh()}>
              {text(refreshing ? 'activity.refreshing' : 'activity.refresh')}
            </Button>
            {receipts.length === 0 ? null : (
              <>
                <Button onClick={() => void exportAll()}>{text('activity.export')}</Button>
                <Button ref={clearButton} aria-expanded={clearing} onClick={() => setClearing(true)}>
                  {text('activity.clear')}
                </Button>
              </>
            )}
          </div>
        ) : null}
      </header>
      {clearing && receipts.length > 0 ? (
        <ClearQuestion active={active} ended={ended} onClear={clear} onNo={stopClearing} />
      ) : null}
      {activity === null ? null : (
        <>
          <StorageCallouts storage={activity.storage} />
          <ElsewhereCallout problem={activity.elsewhereProblem} />
        </>
      )}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, failedAt ?? state.profile?.serverName ?? '')}
        </Callout>
      )}
      {activity === null ? null : entries.length === 0 ? (
        <Empty cleared={outcome !== ''} />
      ) : (
        <Entries entries={entries} now={now} onOutcome={setOutcome} />
      )}
    </main>
  );
};
