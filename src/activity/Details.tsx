import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { DeadlineSelect } from './DeadlineSelect.tsx';
import styles from './Details.module.css';
import { DraftActions } from './DraftActions.tsx';
import { DraftCallouts } from './DraftCallouts.tsx';
import { draftFacts, draftMeaning } from './draft-text.ts';
import { ElsewhereActions } from './ElsewhereActions.tsx';
import { elsewhereFacts } from './elsewhere-text.ts';
import type { Fact, TextContext } from './entry-text.ts';
import { Facts } from './Facts.tsx';
import { type Entry, isActive } from './filter.ts';
import { NoteField } from './NoteField.tsx';
import { ReceiptActions } from './ReceiptActions.tsx';
import { ReceiptCallouts } from './ReceiptCallouts.tsx';
import { ReminderCallout } from './ReminderCallout.tsx';
import { receiptFacts, receiptMeaning } from './receipt-text.ts';
import { isRunningOut } from './running-out.ts';
import { StateBadge } from './StateBadge.tsx';
import type { ActionName, RunAction } from './use-actions.ts';

interface DetailsProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly entry: Entry;
  readonly context: TextContext;
  readonly note: string;
  /** Why the note was not saved. */
  readonly noteFailure: Failure | null;
  /** Why another action did not work. */
  readonly failure: Failure | null;
  readonly pending: ActionName | null;
  /** The user wants to burn, forget or discard it, and is asked at once whether to. */
  readonly asksToRemove: boolean;
  readonly onTypeNote: (text: string) => void;
  readonly onSaveNote: () => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onAction: RunAction;
  /** The draft has been sent and is a link now. */
  readonly onSent: () => void;
  /** The user has removed the entry. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** Everything about one entry, with its actions. When a draft is sent while open, this turns into its receipt. */
export const Details = (props: DetailsProps) => {
  const { ref, entry, context, noteFailure, failure, pending, onFailure, onAction, onSent, onGone } = props;
  const { text } = useApp();
  const isDraft = entry.kind === 'draft';
  const wasDraft = useRef(isDraft);
  const hasActions = entry.kind === 'draft' ? entry.state !== 'failed' : isActive(entry);
  const shared = { failure, pending, onFailure, onAction, onGone, details: ref };

  // When a link ends, perhaps because the recipient opened it, its buttons disappear. The focus must not be lost with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these decide which buttons there are
  useLayoutEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, [isDraft, hasActions, ref]);
  const reportSent = useEffectEvent(onSent);
  useLayoutEffect(() => {
    if (wasDraft.current && !isDraft) reportSent();
    wasDraft.current = isDraft;
  }, [isDraft]);

  return (
    <section ref={ref} className={styles.details} aria-label={text('activity.details')} tabIndex={-1}>
      <header className={styles.head}>
        <p className={styles.state}>
          <StateBadge state={entry.state} />
          <span className={styles.soft}>
            {entry.kind === 'draft' ? draftMeaning(context, entry) : receiptMeaning(text, entry)}
          </span>
        </p>
        <Button kind="quiet" onClick={props.onClose}>
          {text('ui.close')}
        </Button>
      </header>
      <Facts facts={factsOf(context, entry)} />
      {entry.kind === 'draft' ? (
        <DraftCallouts draft={entry} failure={failure} />
      ) : entry.kind === 'elsewhere' ? (
        <Callout kind="info">{text('activity.elsewhereWhat', { serverName: entry.serverName })}</Callout>
      ) : (
        <>
          <ReceiptCallouts receipt={entry} />
          {isRunningOut(entry, context.now) ? (
            <ReminderCallout receipt={entry} context={context} onFailure={onFailure} />
          ) : null}
        </>
      )}
      {entry.kind === 'elsewhere' ? null : (
        <div className={styles.fields}>
          <div className={styles.note}>
            <NoteField
              value={props.note}
              error={noteFailure === null ? null : failureText(text, noteFailure, entry.serverName)}
              onType={props.onTypeNote}
              onSave={props.onSaveNote}
            />
          </div>
          {entry.kind === 'draft' && hasActions ? (
            <DeadlineSelect draft={entry} context={context} onAction={onAction} />
          ) : null}
        </div>
      )}
      {entry.kind === 'draft' ? (
        <DraftActions draft={entry} asksToDiscard={props.asksToRemove} {...shared} />
      ) : entry.kind === 'elsewhere' ? (
        <ElsewhereActions link={entry} asksToBurn={props.asksToRemove} {...shared} />
      ) : (
        <ReceiptActions receipt={entry} asksToRemove={props.asksToRemove} {...shared} />
      )}
    </section>
  );
};

const factsOf = (context: TextContext, entry: Entry): readonly Fact[] => {
  switch (entry.kind) {
    case 'draft':
      return draftFacts(context, entry);
    case 'receipt':
      return receiptFacts(context, entry);
    case 'elsewhere':
      return elsewhereFacts(context, entry);
  }
};
