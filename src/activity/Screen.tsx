import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { Clear } from './Clear.tsx';
import { Details } from './Details.tsx';
import { Empty } from './Empty.tsx';
import { countsOf, filtered, type Shown } from './filter.ts';
import { ReceiptList } from './ReceiptList.tsx';
import styles from './Screen.module.css';
import { StorageNotes } from './StorageNotes.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useActivity } from './use-activity.ts';
import { useNow } from './use-now.ts';

const none = [] as const;

/** Activity: what became of the links made here. Never what was in them. */
export const Screen = () => {
  const { state, text } = useApp();
  const activity = useActivity();
  const now = useNow();
  const details = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const [refreshing, setRefreshing] = useState(false);
  const [outcome, setOutcome] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const receipts = activity?.receipts ?? none;
  const counts = useMemo(() => countsOf(receipts), [receipts]);
  // Typing never waits for a long list.
  const words = useDeferredValue(typed);
  const matching = useMemo(() => filtered(receipts, shown, words), [receipts, shown, words]);
  const receipt = matching.find(({ id }) => id === chosen);

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
  const clear = async (which: 'ended' | 'all') => {
    begin();
    const reply = await bridge.clearReceipts({ which });
    if (reply.ok) setOutcome(text(which === 'all' ? 'activity.clearedAll' : 'activity.clearedEnded'));
    else setFailure(reply.failure);
  };
  const focusList = () => document.querySelector<HTMLElement>('[role="listbox"]')?.focus();

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (details.current?.contains(document.activeElement) === true) focusList();
    else void bridge.closeWindow();
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
            <Clear onClear={clear} />
          </div>
        )}
      </header>
      {activity === null ? null : <StorageNotes storage={activity.storage} />}
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, state.profile?.place ?? '')}
        </Note>
      )}
      <Announcement>{outcome}</Announcement>
      {activity === null ? null : receipts.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Toolbar typed={typed} onType={setTyped} shown={shown} onShow={setShown} counts={counts} />
          {matching.length === 0 ? (
            <p className={styles.noMatch} role="status">
              {text('activity.noMatch')}
            </p>
          ) : (
            <ReceiptList
              receipts={matching}
              chosen={receipt?.id ?? null}
              now={now}
              onChoose={setChosen}
              onEnter={() => details.current?.querySelector<HTMLElement>('input, button')?.focus()}
            />
          )}
          <div ref={details}>
            {receipt === undefined ? null : (
              <Details
                key={receipt.id}
                receipt={receipt}
                now={now}
                onOutcome={(outcomeWords) => {
                  setFailure(null);
                  setOutcome(outcomeWords);
                }}
                onForgotten={focusList}
              />
            )}
          </div>
        </>
      )}
    </main>
  );
};
