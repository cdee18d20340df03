import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { failureText } from '../shared/failure-text.ts';
import type { Milliseconds } from '../shared/limits.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { numberText } from '../ui/words.ts';
import { Details } from './Details.tsx';
import { EntryList } from './EntryList.tsx';
import { type Entry, type Filter, filtered, isMatch } from './filter.ts';
import styles from './Screen.module.css';
import { SendingBar } from './SendingBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type Trouble, useActs } from './use-acts.ts';
import { useNotes } from './use-notes.ts';
import { useTeller } from './use-teller.ts';

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly now: Milliseconds;
  /** What was done, in words; empty when something begins. */
  readonly onOutcome: (words: string) => void;
}

const everything: Filter = { shown: 'all', typed: '' };

/** The list, what is shown of it, and the details of one entry. */
export const Entries = ({ entries, now, onOutcome }: EntriesProps) => {
  const { state, text } = useApp();
  const teller = useTeller(now);
  const list = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const notes = useNotes();
  const { trouble, setTrouble, underWay, actOn } = useActs(onOutcome);
  const [wanted, setWanted] = useState(everything);
  const [active, setActive] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  // Typing never waits for a long list.
  const filter = useDeferredValue(wanted);
  const matching = useMemo(() => filtered(entries, filter, active), [entries, filter, active]);
  const there = entries.find(({ id }) => id === active);
  const entry = isOpen ? there : undefined;
  const isLost = isOpen && there === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said for a filter, and not for each draft that is sent meanwhile
  const found = useMemo(
    () =>
      filter.shown === 'all' && filter.typed.trim() === ''
        ? ''
        : text('activity.matching', {
            count: matching.length,
            formatted: numberText(state.language, matching.length),
          }),
    [filter],
  );

  const focusList = () => list.current?.focus();
  const change = (part: Partial<Filter>) => {
    const next = { ...wanted, ...part };
    setWanted(next);
    if (there !== undefined && !isMatch(there, next)) {
      setActive(null);
      setOpen(false);
    }
  };
  const open = (id: string) => {
    setActive(id);
    setOpen(true);
  };
  const close = () => {
    flushSync(() => setOpen(false));
    focusList();
  };
  /** The entry is gone, as the user wanted: the next one takes its place. */
  const leave = (left: Entry) => {
    const at = matching.findIndex(({ id }) => id === left.id);
    const beside = matching[at + 1] ?? matching[at - 1];
    flushSync(() => {
      setOpen(false);
      setActive(beside?.id ?? null);
    });
    focusList();
  };
  const saveNote = async (noted: Entry) => {
    const reply = await notes.save(noted);
    if (reply === null) return;
    setTrouble(reply.ok ? null : { entry: noted, with: 'note', failure: reply.failure });
    if (reply.ok) onOutcome(text('activity.noteSaved'));
  };

  // Discarded elsewhere, for instance: the details go, and the focus must not go with them.
  useLayoutEffect(() => {
    if (!isLost) return;
    setOpen(false);
    if (document.activeElement === document.body) list.current?.focus();
  }, [isLost]);
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (entry === undefined) void bridge.closeWindow();
    else close();
  });
  // Closed by its own button: what was typed is saved all the same.
  useWindowEvent('beforeunload', () => {
    if (entry !== undefined) void notes.save(entry);
  });

  const troubleWith = (what: Trouble['with']) =>
    trouble?.with === what && trouble.entry.id === entry?.id ? trouble.failure : null;

  return (
    <>
      <Toolbar filter={wanted} entries={entries} onChange={change} />
      <SendingBar onOutcome={onOutcome} onGone={focusList} />
      <Announcement>{found}</Announcement>
      {matching.length === 0 ? (
        <p className={styles.noMatch}>{text('activity.noMatch')}</p>
      ) : (
        <EntryList
          ref={list}
          entries={matching}
          filterName={`${filter.shown} ${filter.typed}`}
          active={active}
          isOpen={isOpen}
          teller={teller}
          onActive={setActive}
          onOpen={open}
          onEnter={(id) => {
            flushSync(() => open(id));
            details.current?.querySelector('input')?.focus();
          }}
        />
      )}
      {trouble === null || trouble.entry.id === entry?.id ? null : <OtherTrouble trouble={trouble} />}
      {entry === undefined ? null : (
        <Details
          key={entry.id}
          ref={details}
          entry={entry}
          teller={teller}
          note={notes.of(entry)}
          noteFailure={troubleWith('note')}
          failure={troubleWith('entry')}
          underWay={underWay(entry.id)}
          onTypeNote={(words) => {
            onOutcome('');
            notes.type(entry.id, words);
          }}
          onSaveNote={() => void saveNote(entry)}
          onFailure={(failure) => setTrouble(failure === null ? null : { entry, with: 'entry', failure })}
          onAct={actOn(entry)}
          onSent={() => {
            setTrouble(null);
            onOutcome(text('activity.draftSent'));
          }}
          onGone={() => leave(entry)}
          onClose={close}
        />
      )}
    </>
  );
};

/** Of an entry whose details are not open any more. */
const OtherTrouble = ({ trouble: { entry, failure, with: what } }: { readonly trouble: Trouble }) => {
  const { text } = useApp();
  const where = entry.kind === 'draft' ? 'activity.draftTrouble' : 'activity.linkTrouble';
  return (
    <Note kind="danger" role="alert">
      {text(what === 'note' ? 'activity.noteTrouble' : where, {
        reason: failureText(text, failure, entry.serverName),
      })}
    </Note>
  );
};
