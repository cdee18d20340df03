import { type ReactNode, useId, useState } from 'react';
import { linkClearedText } from '../shared/clear-links.ts';
import { differenceText } from '../shared/difference-text.ts';
import type { Failure } from '../shared/failure.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { fullDateTimeText } from '../ui/format.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { CopyMessage } from './CopyMessage.tsx';
import styles from './LinkCard.module.css';
import type { SharedLink } from './outcome.ts';
import { PassphraseRow } from './PassphraseRow.tsx';
import { QrCode } from './QrCode.tsx';
import { SharedBefore } from './SharedBefore.tsx';

interface LinkCardProps {
  readonly shared: SharedLink;
  /** Whether its heading is the first in the window, which takes the focus. */
  readonly first: boolean;
  /** Whether the link is on the clipboard, as far as this window knows. */
  readonly onClipboard: boolean;
  readonly onCopied: (what: 'link' | 'other') => void;
  readonly onFailure: (failure: Failure | null) => void;
  /** The button that burns the link. */
  readonly burn: ReactNode;
}

export const LinkCard = ({ shared, first, onClipboard, onCopied, onFailure, burn }: LinkCardProps) => {
  const { link, passphrase } = shared;
  const { state, text } = useApp();
  const [copiedOnce, setCopiedOnce] = useState(link.copied);
  const [qrShown, setQrShown] = useState(false);
  const qrId = useId();
  const Heading = first ? 'h1' : 'h2';
  const copied = () => {
    setCopiedOnce('written');
    onCopied('link');
  };
  const cleared = linkClearedText(text, state.preferences);
  const when = fullDateTimeText(state.language, link.expiresAt, Date.now());
  return (
    <section className={styles.card}>
      {/* Takes the focus, so that a screen reader starts reading at the outcome. */}
      <Heading className={styles.title} tabIndex={-1} ref={first ? focusOnMount : undefined}>
        <CheckIcon />
        {text(onClipboard ? 'result.copied' : 'result.created')}
      </Heading>
      {copiedOnce === 'refused' ? <Callout kind="warn">{text('result.notCopied')}</Callout> : null}
      {copiedOnce === 'unconfirmed' ? (
        <Callout kind="info">{text('failure.clipboard-unconfirmed')}</Callout>
      ) : null}
      <div className={styles.link}>
        <input
          dir="auto"
          readOnly
          aria-label={text('result.link')}
          value={link.link}
          onFocus={(event) => event.target.select()}
          // A link is copied to stay, unlike what else this window shows, unless the user wants it cleared too.
          onCopy={(event) => {
            if (cleared === null) event.stopPropagation();
          }}
        />
        <CopyButton
          label={text('result.copyLink')}
          announcement={[text('result.linkCopied'), cleared].filter(Boolean).join(' ')}
          copy={() => bridge.copyLink({ id: link.id })}
          onCopied={copied}
          onFailure={onFailure}
        />
      </div>
      <p className={styles.soft}>{text('result.opensOnce', { when })}</p>
      {onClipboard && cleared !== null ? <p className={styles.soft}>{cleared}</p> : null}
      {link.mailedTo.length === 0 ? null : (
        <p className={styles.soft}>
          {text('result.mailedTo', {
            addresses: new Intl.ListFormat(state.language).format(link.mailedTo),
          })}
        </p>
      )}
      {link.differences.map((difference) => (
        <Callout key={difference.kind} kind="warn">
          {differenceText(text, difference)}
        </Callout>
      ))}
      <SharedBefore before={link.sharedBefore} />
      {passphrase === null ? null : (
        <PassphraseRow
          id={link.id}
          passphrase={passphrase}
          onCopied={() => onCopied('other')}
          onFailure={onFailure}
        />
      )}
      <div id={qrId} hidden={!qrShown}>
        {qrShown ? <QrCode text={link.link} name={text('result.qrName')} /> : null}
      </div>
      <div className={styles.extras}>
        <CopyMessage id={link.id} onCopied={copied} onFailure={onFailure} />
        <Button
          kind="quiet"
          aria-expanded={qrShown}
          aria-controls={qrId}
          onClick={() => setQrShown(!qrShown)}
        >
          {text('result.qr')}
        </Button>
        <div className={styles.burn}>{burn}</div>
      </div>
    </section>
  );
};
