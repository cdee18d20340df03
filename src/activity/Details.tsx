import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { DeadlineSelect } from './DeadlineSelect.tsx';
import styles from './Details.module.css';
import { DraftActions } from './DraftActions.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import { draftFacts, draftMeaning } from './draft-text.ts';
import type { Teller } from './entry-text.ts';
import { Facts } from './Facts.tsx';
import { type Entry, isAlive } from './filter.ts';
import { NoteField } from './NoteField.tsx';
import { ReceiptActions } from './ReceiptActions.tsx';
import { ReceiptNotes } from './ReceiptNotes.tsx';
import { receiptFacts } from './receipt-text.ts';
import { StateBadge } from './StateBadge.tsx';
import type { Act, ActName } from './use-acts.ts';

interface DetailsProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly entry: Entry;
  readonly teller: Teller;
  readonly note: string;
  /** Why the note was not saved. */
  readonly noteFailure: Failure | null;
  /** Why anything else was not done. */
  readonly failure: Failure | null;
  readonly underWay: ActName | null;
  readonly onTypeNote: (words: string) => void;
  readonly onSaveNote: () => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAct: Act;
  /** The draft has become a link. */
  readonly onSent: () => void;
  /** The entry is not there any more, as the user wanted. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One entry in full, and what can still be done with it. A draft that is sent turns into its receipt under the user's eyes. */
export const Details = (props: DetailsProps) => {
  const { ref, entry, teller, noteFailure, failure, underWay, onFailure, onAct, onSent, onGone } = props;
  const { text } = useApp();
  const isDraft = entry.kind === 'draft';
  const wasDraft = useRef(isDraft);
  const canAct = entry.kind === 'draft' ? entry.state !== 'failed' : isAlive(entry);
  const shared = { failure, underWay, onFailure, onAct, onGone, details: ref };

  // What ends a link, be it a stranger, takes away the buttons for it: the focus must not go with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change the buttons
  useLayoutEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, [isDraft, canAct, ref]);
  const tellSent = useEffectEvent(onSent);
  useLayoutEffect(() => {
    if (wasDraft.current && !isDraft) tellSent();
    wasDraft.current = isDraft;
  }, [isDraft]);

  return (
    <section ref={ref} className={styles.details} aria-label={text('activity.details')} tabIndex={-1}>
      <header className={styles.head}>
        <p className={styles.state}>
          <StateBadge state={entry.state} />
          <span className={styles.soft}>
            {entry.kind === 'draft' ? draftMeaning(teller, entry) : text(`activity.what.${entry.state}`)}
          </span>
        </p>
        <Button kind="quiet" onClick={props.onClose}>
          {text('ui.close')}
        </Button>
      </header>
      <Facts facts={entry.kind === 'draft' ? draftFacts(teller, entry) : receiptFacts(teller, entry)} />
      {entry.kind === 'draft' ? (
        <DraftNotes draft={entry} failure={failure} />
      ) : (
        <ReceiptNotes receipt={entry} />
      )}
      <div className={styles.fields}>
        <div className={styles.note}>
          <NoteField
            value={props.note}
            error={noteFailure === null ? null : failureText(text, noteFailure, entry.serverName)}
            onType={props.onTypeNote}
            onSave={props.onSaveNote}
          />
        </div>
        {entry.kind === 'draft' && canAct ? (
          <DeadlineSelect draft={entry} teller={teller} onAct={onAct} />
        ) : null}
      </div>
      {entry.kind === 'draft' ? (
        <DraftActions draft={entry} {...shared} />
      ) : (
        <ReceiptActions receipt={entry} {...shared} />
      )}
    </section>
  );
};
