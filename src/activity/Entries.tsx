import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { linkClearedText } from '../shared/clear-links.ts';
import type { Timestamp } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { BrokenDetails } from './Broken.tsx';
import { Details } from './Details.tsx';
import { EntryList } from './EntryList.tsx';
import { labelsIn } from './entry-text.ts';
import { FailureElsewhere } from './FailureElsewhere.tsx';
import type { Entry } from './filter.ts';
import { MatchCount } from './MatchCount.tsx';
import styles from './Screen.module.css';
import { burnableOf, SelectionBar, type SeveralQuestion } from './SelectionBar.tsx';
import { SendingBar } from './SendingBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type ActionFailure, useActions } from './use-actions.ts';
import { useBurnRequest } from './use-burn-request.ts';
import { useEntrySelection } from './use-entry-selection.ts';
import { useNotes } from './use-notes.ts';
import { useSeveral } from './use-several.ts';
import { useTextContext } from './use-text-context.ts';

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly now: Timestamp;
  /** What was done, in words; empty when an action starts. */
  readonly onOutcome: (message: string) => void;
}

/** The list with its filter, and the details of one entry. */
export const Entries = ({ entries, now, onOutcome }: EntriesProps) => {
  const { state, text } = useApp();
  const context = useTextContext(now);
  const list = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const filterInput = useRef<HTMLInputElement>(null);
  const labelsOf = useMemo(() => labelsIn(text), [text]);
  const notes = useNotes();
  const { lastFailure, setLastFailure, pending, actionsOn } = useActions(onOutcome);
  const focusList = () => list.current?.focus();
  const selection = useEntrySelection(entries, labelsOf, () => {
    // The focus must not be lost with the details.
    if (document.activeElement === document.body) focusList();
  });
  const { matching, appliedFilter, openEntry } = selection;
  const several = useSeveral(matching, selection.currentId, openEntry?.id ?? null);
  const [askingSeveral, setAskingSeveral] = useState<SeveralQuestion | null>(null);
  /** The entry whose details ask at once whether to remove it. Details that are opened otherwise do not. */
  const [asked, setAsked] = useState<string | null>(null);
  const open = (id: string, asks = false) => {
    several.clear();
    setAsked(asks ? id : null);
    selection.open(id);
  };
  useBurnRequest((id) => open(id, true));

  const close = () => {
    setAsked(null);
    selection.close();
    focusList();
  };
  const saveNote = async (entry: Entry) => {
    const reply = await notes.save(entry);
    if (reply === null) return;
    setLastFailure(reply.ok ? null : { entry, with: 'note', failure: reply.failure });
    if (reply.ok) onOutcome(text('activity.noteSaved'));
  };

  const copyLink = async (entry: Entry) => {
    if (several.links.length > 1) return onOutcome(text('activity.copyOne'));
    if (entry.kind === 'elsewhere') return onOutcome(text('activity.noLinkElsewhere'));
    if (entry.kind === 'draft' || !entry.hasLink)
      return onOutcome(text(entry.kind === 'draft' ? 'activity.noLinkYet' : 'activity.noLink'));
    const cleared = linkClearedText(text, state.preferences);
    const done = [text('activity.linkCopied'), cleared].filter(Boolean).join(' ');
    await actionsOn(entry)('copy', () => bridge.copyLink({ id: entry.id }), done);
  };
  const remove = (entry: Entry) => {
    if (several.links.length > 1) setAskingSeveral(burnableOf(several.links).length > 0 ? 'burn' : 'forget');
    else open(entry.id, true);
  };

  useWindowEvent('keydown', (event) => {
    const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (isFind) {
      event.preventDefault();
      filterInput.current?.focus();
      filterInput.current?.select();
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (several.links.length > 0) {
      setAskingSeveral(null);
      several.clear();
    } else if (openEntry === undefined) void bridge.closeWindow();
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
      <Toolbar
        input={filterInput}
        filter={selection.filter}
        entries={entries}
        onChange={(part) => {
          several.clear();
          selection.changeFilter(part);
        }}
        onDown={focusList}
      />
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
          several={several}
          onOpen={open}
          onEnter={(id) => {
            flushSync(() => open(id));
            details.current?.querySelector('input')?.focus();
          }}
          onSelect={() => {
            setAskingSeveral(null);
            selection.close();
          }}
          onCopy={(entry) => void copyLink(entry)}
          onRemove={remove}
        />
      )}
      <SelectionBar
        links={several.links}
        asking={askingSeveral}
        onAsk={setAskingSeveral}
        list={list}
        onOutcome={onOutcome}
        onClear={several.clear}
      />
      {lastFailure === null || lastFailure.entry.id === openEntry?.id ? null : (
        <FailureElsewhere {...lastFailure} />
      )}
      {openEntry === undefined ? null : (
        <ErrorBoundary
          key={`${openEntry.id} ${asked === openEntry.id}`}
          about={openEntry}
          fallback={() => <BrokenDetails onClose={close} />}
        >
          <Details
            asksToRemove={asked === openEntry.id}
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
