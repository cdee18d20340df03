import type { ReactNode } from 'react';
import { linkClearedText } from '../shared/clear-links.ts';
import { differenceText } from '../shared/difference-text.ts';
import type { Failure } from '../shared/failure.ts';
import type { TextKey } from '../shared/text.ts';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { fullDateTimeText } from '../ui/format.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { CopyMessage } from './CopyMessage.tsx';
import type { Copies, nextStep } from './copies.ts';
import styles from './LinkCard.module.css';
import { NoteRow } from './NoteRow.tsx';
import type { SharedLink } from './outcome.ts';
import { PassphraseRow } from './PassphraseRow.tsx';
import { SharedBefore } from './SharedBefore.tsx';
import { useQrCode } from './use-qr-code.tsx';

/** What there is to say about a link that was made before. */
export interface LinkAbout {
  readonly made: string;
  /** It changes while the window is open. */
  readonly what: string;
}

interface LinkCardProps {
  readonly shared: SharedLink;
  /** Whether its heading is the first in the window, which takes the focus. */
  readonly first: boolean;
  readonly copies: Copies;
  readonly next: ReturnType<typeof nextStep>;
  readonly onCopied: (what: Copies['now']) => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly about?: LinkAbout | undefined;
  /** The button that burns the link. */
  readonly burn: ReactNode;
}

export const LinkCard = (props: LinkCardProps) => {
  const { shared, first, copies, next, onCopied, onFailure, about, burn } = props;
  const { link, passphrase } = shared;
  const { state, text } = useApp();
  const qr = useQrCode(link.link);
  const Heading = first ? 'h1' : 'h2';
  const cleared = linkClearedText(text, state.preferences);
  const when = fullDateTimeText(state.language, link.expiresAt, Date.now());
  return (
    <section className={styles.card}>
      {/* Takes the focus, so that a screen reader starts reading at the outcome. */}
      <Heading className={styles.title} tabIndex={-1} ref={first ? focusOnMount : undefined}>
        <CheckIcon />
        {text(titles[copies.now])}
      </Heading>
      {copies.link === 'refused' ? <Callout kind="warn">{text('result.notCopied')}</Callout> : null}
      {copies.link === 'unconfirmed' ? (
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
          isNext={next === 'link'}
          announcement={[text('result.linkCopied'), cleared].filter(Boolean).join(' ')}
          copy={() => bridge.copyLink({ id: link.id })}
          onCopied={() => onCopied('link')}
          onFailure={onFailure}
        />
      </div>
      <p className={styles.soft}>{text('result.opensOnce', { when })}</p>
      {about === undefined ? null : (
        <p className={styles.soft}>
          {about.made} <span role="status">{about.what}</span>
        </p>
      )}
      {copies.now === 'link' && cleared !== null ? <p className={styles.soft}>{cleared}</p> : null}
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
          isNext={next === 'passphrase'}
          onCopied={() => onCopied('passphrase')}
          onFailure={onFailure}
        />
      )}
      <NoteRow id={link.id} note={link.note} onFailure={onFailure} />
      {qr.code}
      <div className={styles.extras}>
        <CopyMessage id={link.id} onCopied={() => onCopied('link')} onFailure={onFailure} />
        {qr.button}
        <div className={styles.burn}>{burn}</div>
      </div>
    </section>
  );
};

const titles = {
  link: 'result.copied',
  passphrase: 'result.passphraseTitle',
  other: 'result.created',
} as const satisfies Record<Copies['now'], TextKey>;
