import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Timestamp } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { BrokenDetails } from './Broken.tsx';
import { Details } from './Details.tsx';
import { EntryList } from './EntryList.tsx';
import { FailureElsewhere } from './FailureElsewhere.tsx';
import type { Entry } from './filter.ts';
import { MatchCount } from './MatchCount.tsx';
import styles from './Screen.module.css';
import { SendingBar } from './SendingBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type ActionFailure, useActions } from './use-actions.ts';
import { useBurnRequest } from './use-burn-request.ts';
import { useEntrySelection } from './use-entry-selection.ts';
import { useNotes } from './use-notes.ts';
import { useTextContext } from './use-text-context.ts';

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly now: Timestamp;
  /** What was done, in words; empty when an action starts. */
  readonly onOutcome: (message: string) => void;
}

/** The list with its filter, and the details of one entry. */
export const Entries = ({ entries, now, onOutcome }: EntriesProps) => {
  const { text } = useApp();
  const context = useTextContext(now);
  const list = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const notes = useNotes();
  const { lastFailure, setLastFailure, pending, actionsOn } = useActions(onOutcome);
  const focusList = () => list.current?.focus();
  const selection = useEntrySelection(entries, () => {
    // The focus must not be lost with the details.
    if (document.activeElement === document.body) focusList();
  });
  const { matching, appliedFilter, openEntry } = selection;
  const burnRequest = useBurnRequest(selection.open);

  const close = () => {
    selection.close();
    focusList();
  };
  const saveNote = async (entry: Entry) => {
    const reply = await notes.save(entry);
    if (reply === null) return;
    setLastFailure(reply.ok ? null : { entry, with: 'note', failure: reply.failure });
    if (reply.ok) onOutcome(text('activity.noteSaved'));
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (openEntry === undefined) void bridge.closeWindow();
    else close();
  });
  // The window's own close button saves what was typed too.
  useWindowEvent('beforeunload', () => {
    if (openEntry !== undefined) void notes.save(openEntry);
  });

  const failureOf = (what: ActionFailure['with']) =>
    lastFailure?.with === what && lastFailure.entry.id === openEntry?.id ? lastFailure.failure : null;

  return (
    <>
      <Toolbar filter={selection.filter} entries={entries} onChange={selection.changeFilter} />
      <SendingBar onOutcome={onOutcome} onGone={focusList} />
      <MatchCount filter={appliedFilter} count={matching.length} />
      {matching.length === 0 ? (
        <p className={styles.noMatch}>{text('activity.noMatch')}</p>
      ) : (
        <EntryList
          ref={list}
          entries={matching}
          filterName={`${appliedFilter.shown} ${appliedFilter.typed}`}
          currentId={selection.currentId}
          isOpen={selection.isOpen}
          context={context}
          onCurrent={selection.setCurrent}
          onOpen={selection.open}
          onEnter={(id) => {
            flushSync(() => selection.open(id));
            details.current?.querySelector('input')?.focus();
          }}
        />
      )}
      {lastFailure === null || lastFailure.entry.id === openEntry?.id ? null : (
        <FailureElsewhere {...lastFailure} />
      )}
      {openEntry === undefined ? null : (
        <ErrorBoundary
          key={`${openEntry.id} ${burnRequest === openEntry.id}`}
          about={openEntry}
          fallback={() => <BrokenDetails onClose={close} />}
        >
          <Details
            asksToBurn={burnRequest === openEntry.id}
            ref={details}
            entry={openEntry}
            context={context}
            note={notes.of(openEntry)}
            noteFailure={failureOf('note')}
            failure={failureOf('entry')}
            pending={pending(openEntry.id)}
            onTypeNote={(typed) => {
              onOutcome('');
              notes.type(openEntry.id, typed);
            }}
            onSaveNote={() => void saveNote(openEntry)}
            onFailure={(failure) =>
              setLastFailure(failure === null ? null : { entry: openEntry, with: 'entry', failure })
            }
            onAction={actionsOn(openEntry)}
            onSent={() => {
              setLastFailure(null);
              onOutcome(text('activity.draftSent'));
            }}
            onGone={() => {
              selection.leave(openEntry);
              focusList();
            }}
            onClose={close}
          />
        </ErrorBoundary>
      )}
    </>
  );
};
