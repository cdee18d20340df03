import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { ClearQuestion } from './ClearQuestion.tsx';
import { Empty } from './Empty.tsx';
import { Entries } from './Entries.tsx';
import { countsOf } from './filter.ts';
import styles from './Screen.module.css';
import { StorageNotes } from './StorageNotes.tsx';
import { useActivity } from './use-activity.ts';
import { useNow } from './use-now.ts';

const none = [] as const;

/** Activity: what waits to be sent, and what became of the links made here. Never what is in them. */
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
  // One list, and the same one until something has changed.
  const entries = useMemo(
    () => (activity === null ? none : [...activity.drafts, ...activity.receipts]),
    [activity],
  );
  const { alive, ended } = countsOf(receipts);
  // Receipts may be of several servers: the failure is that of the newest one it happened to.
  const failedAt = receipts.find(({ problem }) => problem?.kind === failure?.kind)?.serverName;

  const begin = () => {
    setOutcome('');
    setFailure(null);
  };
  const refresh = async () => {
    begin();
    setRefreshing(true);
    const reply = await bridge.refreshActivity().finally(() => setRefreshing(false));
    if (reply.ok) setOutcome(text('activity.refreshed'));
    else setFailure(reply.failure);
  };
  const stopClearing = () => {
    flushSync(() => setClearing(false));
    clearButton.current?.focus();
  };
  const clear = async (which: 'ended' | 'all') => {
    begin();
    const reply = await bridge.clearReceipts({ which });
    stopClearing();
    if (reply.ok) setOutcome(text(which === 'all' ? 'activity.clearedAll' : 'activity.clearedEnded'));
    else setFailure(reply.failure);
  };

  useWindowEvent('keydown', (event) => {
    // Where there is a list, Escape closes their details first.
    if (event.key === 'Escape' && !event.defaultPrevented && entries.length === 0) void bridge.closeWindow();
  });

  return (
    <main className={styles.main}>
      <WindowTitle>{text('activity.title')}</WindowTitle>
      <header className={styles.header}>
        <h1 className={styles.title}>{text('activity.title')}</h1>
        {receipts.length === 0 ? null : (
          <div className={styles.actions}>
            <Button unavailable={refreshing} aria-busy={refreshing} onClick={() => void refresh()}>
              {text(refreshing ? 'activity.refreshing' : 'activity.refresh')}
            </Button>
            <Button ref={clearButton} aria-expanded={clearing} onClick={() => setClearing(true)}>
              {text('activity.clear')}
            </Button>
          </div>
        )}
      </header>
      {clearing && receipts.length > 0 ? (
        <ClearQuestion alive={alive} ended={ended} onClear={clear} onNo={stopClearing} />
      ) : null}
      {activity === null ? null : <StorageNotes storage={activity.storage} />}
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, failedAt ?? state.profile?.serverName ?? '')}
        </Note>
      )}
      <Announcement>{outcome}</Announcement>
      {activity === null ? null : entries.length === 0 ? (
        <Empty cleared={outcome !== ''} />
      ) : (
        <Entries entries={entries} now={now} onOutcome={setOutcome} />
      )}
    </main>
  );
};
