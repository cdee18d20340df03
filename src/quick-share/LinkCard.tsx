import { type ReactNode, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { bridge } from '../ui/bridge.ts';
import { focusOnArrival } from '../ui/focus.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { fullMomentText } from '../ui/words.ts';
import { CopyButton } from './CopyButton.tsx';
import { differenceText } from './difference-text.ts';
import styles from './LinkCard.module.css';
import { PassphraseRow } from './PassphraseRow.tsx';
import type { SharedLink } from './ResultView.tsx';

interface LinkCardProps {
  readonly shared: SharedLink;
  readonly onFailure: (failure: Failure | null) => void;
  /** The way to burn the link. */
  readonly burn: ReactNode;
}

export const LinkCard = ({ shared: { link, passphrase }, onFailure, burn }: LinkCardProps) => {
  const { state, text } = useApp();
  const [copied, setCopied] = useState(link.copied);
  const when = fullMomentText(state.language, link.expiresAt, Date.now());
  return (
    <section className={styles.card}>
      {/* The focus comes here, so that a screen reader reads on from the outcome. */}
      <h1 className={styles.title} tabIndex={-1} ref={focusOnArrival}>
        <CheckIcon />
        {text(copied ? 'result.copied' : 'result.created')}
      </h1>
      {copied ? null : <Note kind="warn">{text('result.notCopied')}</Note>}
      <div className={styles.link}>
        <input
          readOnly
          aria-label={text('result.link')}
          value={link.link}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton
          label={text('result.copyLink')}
          announcement={text('result.linkCopied')}
          copy={() => bridge.copyLink({ id: link.id })}
          onCopied={() => setCopied(true)}
          onFailure={onFailure}
        />
      </div>
      <p className={styles.soft}>{text('result.opensOnce', { when })}</p>
      {link.mailedTo.length === 0 ? null : (
        <p className={styles.soft}>
          {text('result.mailedTo', {
            addresses: new Intl.ListFormat(state.language).format(link.mailedTo),
          })}
        </p>
      )}
      {link.differences.map((difference) => (
        <Note key={difference.kind} kind="warn">
          {differenceText(text, difference)}
        </Note>
      ))}
      {passphrase === null ? null : (
        <PassphraseRow id={link.id} passphrase={passphrase} onFailure={onFailure} />
      )}
      <div className={styles.burn}>{burn}</div>
    </section>
  );
};
