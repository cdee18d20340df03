import { useEffect, useEffectEvent } from 'react';
import { SharedBefore } from '../result/SharedBefore.tsx';
import { differenceText } from '../shared/difference-text.ts';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { recipientLanguage } from '../shared/languages.ts';
import { bridge } from '../ui/bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useDraftOutcome } from '../ui/use-draft-outcome.ts';
import { lineName } from './lines.ts';
import styles from './Several.module.css';
import type { Made } from './use-making.ts';

interface ResultRowProps {
  readonly made: Made;
  readonly serverName: string;
  /** A draft has become a link. */
  readonly onSent: (id: string) => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** One line of the list: its link, or why it waits. */
export const ResultRow = ({ made, serverName, onSent, onFailure }: ResultRowProps) => {
  const { state, text } = useApp();
  const outcome = useDraftOutcome(made.kind === 'draft' ? made.draft.id : null);
  const link = made.kind === 'link' ? made.link : outcome?.kind === 'link' ? outcome.link : null;
  const reportSent = useEffectEvent(onSent);
  const sentId = made.kind === 'draft' ? (link?.id ?? null) : null;
  useEffect(() => {
    if (sentId !== null) reportSent(sentId);
  }, [sentId]);
  const name = lineName(text, made.line);
  const labelled = (what: string): string => text('several.of', { what, name });
  return (
    <li className={styles.result}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {link === null ? (
        <span className={styles.soft}>{waitingText()}</span>
      ) : (
        <span className={styles.actions}>
          <CopyButton
            label={labelled(text('result.copyLink'))}
            announcement={text('result.linkCopied')}
            copy={() => bridge.copyLink({ id: link.id })}
            onFailure={onFailure}
          />
          <CopyButton
            caption={text('several.message')}
            label={labelled(text('several.copyMessage'))}
            announcement={text('result.messageCopied')}
            copy={() => bridge.copyMessage({ id: link.id, language: recipientLanguage(state.language) })}
            onFailure={onFailure}
          />
          {made.passphrase === null ? null : (
            <CopyButton
              caption={text('result.passphrase')}
              label={labelled(text('result.copyPassphrase'))}
              announcement={text('result.passphraseCopied')}
              copy={() => bridge.copyPassphrase({ id: link.id })}
              onFailure={onFailure}
            />
          )}
        </span>
      )}
      <SharedBefore before={link?.sharedBefore ?? null} />
      {link?.differences.map((difference) => (
        <span key={difference.kind} className={styles.wrong}>
          {differenceText(text, difference)}
        </span>
      ))}
    </li>
  );

  function waitingText(): string {
    if (outcome?.kind === 'gone' || outcome?.kind === 'ended') return text('kept.gone');
    const failure =
      (outcome?.kind === 'draft' ? outcome.failure : null) ??
      (made.kind === 'draft' ? made.draft.failure : null);
    return [text('kept.title'), failure === null ? null : failureText(text, failure, serverName)]
      .filter(Boolean)
      .join('. ');
  }
};
