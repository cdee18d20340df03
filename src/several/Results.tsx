import { useState } from 'react';
import { NewButton } from '../result/NewButton.tsx';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { numberText } from '../ui/format.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { ResultRow } from './ResultRow.tsx';
import styles from './Several.module.css';
import type { Outcome } from './use-making.ts';

interface ResultsProps {
  readonly outcome: Outcome;
  readonly serverName: string;
  /** To the lines that are left. */
  readonly onBack: () => void;
  readonly onNew: () => void;
}

/** The links of a list, with what was not sent. */
export const Results = ({ outcome, serverName, onBack, onNew }: ResultsProps) => {
  const { state, text } = useApp();
  const { made, left } = outcome;
  const [failure, setFailure] = useState<Failure | null>(null);
  /** How many links the clipboard got. */
  const [copied, setCopied] = useState(0);
  const [leaving, setLeaving] = useState(false);
  /** The links by line; drafts that are sent meanwhile join them. */
  const [linkIds, setLinkIds] = useState<ReadonlyMap<number, string>>(
    () => new Map(made.flatMap((one) => (one.kind === 'link' ? [[one.line.line, one.link.id]] : []))),
  );
  const counted = (count: number) => ({ count, formatted: numberText(state.language, count) });
  const drafts = made.length - linkIds.size;
  const ids = made.flatMap(({ line }) => linkIds.get(line.line) ?? []);
  const isCopied = copied === ids.length;

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (left.length > 0) setLeaving(true);
    else void bridge.closeWindow();
  });
  // What is left of the list is nowhere else.
  useWindowEvent('beforeunload', (event) => {
    if (leaving || left.length === 0) return;
    event.preventDefault();
    setLeaving(true);
  });

  return (
    <main className={styles.main}>
      <h1 className={styles.title} tabIndex={-1} ref={focusOnMount}>
        {linkIds.size === 0 ? null : <CheckIcon />}
        {text('several.done', counted(linkIds.size))}
      </h1>
      {drafts === 0 ? null : <p className={styles.soft}>{text('several.kept', counted(drafts))}</p>}
      {left.length === 0 ? null : (
        <Callout
          kind="warn"
          role="alert"
          actions={<Button onClick={onBack}>{text('several.backToRest')}</Button>}
        >
          {[
            outcome.failure === null ? null : failureText(text, outcome.failure, serverName),
            text('several.left', counted(left.length)),
          ]
            .filter(Boolean)
            .join(' ')}
        </Callout>
      )}
      {made.length === 0 ? null : (
        <ul className={styles.results} aria-label={text('several.done', counted(linkIds.size))}>
          {made.map((one) => (
            <ResultRow
              key={one.line.line}
              made={one}
              serverName={serverName}
              onSent={(id) => setLinkIds((before) => new Map(before).set(one.line.line, id))}
              onFailure={setFailure}
            />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {failure === null ? null : (
          <Callout kind="danger" role="alert">
            {failureText(text, failure, serverName)}
          </Callout>
        )}
        {leaving ? (
          <YesNoQuestion
            question={text('several.discardRest', counted(left.length))}
            yes={text('compose.discard')}
            no={text('several.keepRest')}
            onYes={() => void bridge.closeWindow()}
            onNo={() => setLeaving(false)}
          />
        ) : null}
        <div className={styles.buttons}>
          {ids.length === 0 ? null : (
            <CopyButton
              caption={text('several.copyAll')}
              label={text('several.copyAll')}
              isNext={!isCopied && !leaving}
              announcement={text('several.copiedAll')}
              copy={() => bridge.copyLinks({ ids })}
              onCopied={() => setCopied(ids.length)}
              onFailure={setFailure}
            />
          )}
          <NewButton
            label={text('result.new')}
            isNext={isCopied && left.length === 0}
            onNew={() => (left.length === 0 ? onNew() : setLeaving(true))}
          />
        </div>
      </div>
    </main>
  );
};
