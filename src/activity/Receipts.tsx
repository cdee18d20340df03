import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { Milliseconds } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { numberText } from '../ui/words.ts';
import { Details } from './Details.tsx';
import { type Filter, filtered, isMatch } from './filter.ts';
import { ReceiptList } from './ReceiptList.tsx';
import styles from './Screen.module.css';
import { Toolbar } from './Toolbar.tsx';
import { useNotes } from './use-notes.ts';

interface ReceiptsProps {
  readonly receipts: readonly ReceiptView[];
  readonly now: Milliseconds;
  /** What was done, in words; empty when something begins. */
  readonly onOutcome: (words: string) => void;
}

/** What was not done, and for which receipt. */
interface Trouble {
  readonly receipt: ReceiptView;
  readonly with: 'note' | 'link';
  readonly failure: Failure;
}

const everything: Filter = { shown: 'all', typed: '' };

/** The list, what is shown of it, and the details of one receipt. */
export const Receipts = ({ receipts, now, onOutcome }: ReceiptsProps) => {
  const { state, text } = useApp();
  const list = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const notes = useNotes();
  const [wanted, setWanted] = useState(everything);
  const [active, setActive] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // Typing never waits for a long list.
  const filter = useDeferredValue(wanted);
  const matching = useMemo(() => filtered(receipts, filter, active), [receipts, filter, active]);
  const there = receipts.find(({ id }) => id === active);
  const receipt = isOpen ? there : undefined;

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
    list.current?.focus();
  };
  const begin = () => {
    onOutcome('');
    setTrouble(null);
  };
  const saveNote = async (noted: ReceiptView) => {
    const reply = await notes.save(noted);
    if (reply === null) return;
    setTrouble(reply.ok ? null : { receipt: noted, with: 'note', failure: reply.failure });
    if (reply.ok) onOutcome(text('activity.noteSaved'));
  };
  const burn = async (burned: ReceiptView, passphrase: string | null) => {
    begin();
    const reply = await bridge.burnLink({ id: burned.id, passphrase });
    if (reply.ok) onOutcome(text('activity.burned'));
    else setTrouble({ receipt: burned, with: 'link', failure: reply.failure });
    return reply;
  };
  const forget = async (forgotten: ReceiptView) => {
    begin();
    const reply = await bridge.forgetReceipt({ id: forgotten.id });
    if (!reply.ok) return setTrouble({ receipt: forgotten, with: 'link', failure: reply.failure });
    onOutcome(text('activity.forgotten'));
    const at = matching.findIndex(({ id }) => id === forgotten.id);
    const beside = matching[at + 1] ?? matching[at - 1];
    flushSync(() => {
      setOpen(false);
      setActive(beside?.id ?? null);
    });
    list.current?.focus();
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (receipt === undefined) void bridge.closeWindow();
    else close();
  });
  // Closed by its own button: what was typed is saved all the same.
  useWindowEvent('beforeunload', () => {
    if (receipt !== undefined) void notes.save(receipt);
  });

  const troubleWith = (what: Trouble['with']) =>
    trouble?.with === what && trouble.receipt.id === receipt?.id ? trouble.failure : null;

  return (
    <>
      <Toolbar filter={wanted} receipts={receipts} onChange={change} />
      <Announcement>
        {filter.shown === 'all' && filter.typed.trim() === ''
          ? ''
          : text('activity.matching', {
              count: matching.length,
              formatted: numberText(state.language, matching.length),
            })}
      </Announcement>
      {matching.length === 0 ? (
        <p className={styles.noMatch}>{text('activity.noMatch')}</p>
      ) : (
        <ReceiptList
          ref={list}
          receipts={matching}
          filterName={`${filter.shown} ${filter.typed}`}
          active={active}
          isOpen={isOpen}
          now={now}
          onActive={setActive}
          onOpen={open}
          onEnter={(id) => {
            flushSync(() => open(id));
            details.current?.querySelector('input')?.focus();
          }}
        />
      )}
      {trouble === null || trouble.receipt.id === receipt?.id ? null : (
        <Note kind="danger" role="alert">
          {text(trouble.with === 'note' ? 'activity.noteTrouble' : 'activity.linkTrouble', {
            reason: failureText(text, trouble.failure, trouble.receipt.place),
          })}
        </Note>
      )}
      {receipt === undefined ? null : (
        <Details
          key={receipt.id}
          ref={details}
          receipt={receipt}
          now={now}
          note={notes.of(receipt)}
          noteFailure={troubleWith('note')}
          failure={troubleWith('link')}
          onTypeNote={(words) => {
            onOutcome('');
            notes.type(receipt.id, words);
          }}
          onSaveNote={() => void saveNote(receipt)}
          onFailure={(failure) => setTrouble(failure === null ? null : { receipt, with: 'link', failure })}
          onBurn={(passphrase) => burn(receipt, passphrase)}
          onForget={() => forget(receipt)}
          onClose={close}
        />
      )}
    </>
  );
};
