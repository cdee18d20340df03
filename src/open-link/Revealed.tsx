import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxShownCharacters } from '../shared/limits.ts';
import { lifetimeText } from '../shared/text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import styles from './Screen.module.css';

export interface RevealedSecret {
  readonly value: string;
  readonly serverName: string;
}

interface RevealedProps {
  readonly secret: RevealedSecret;
  readonly onAnother: () => void;
}

/** The secret, which can be seen only this once. Asks before the user leaves without copying it. */
export const Revealed = ({ secret: { value, serverName }, onAnother }: RevealedProps) => {
  const { state, text } = useApp();
  const [copied, setCopied] = useState(value === '');
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = beginningOf(value);
  const isPart = shown !== value;
  const { clearClipboardAfter } = state.preferences;
  const copiedWords =
    clearClipboardAfter === null
      ? text('open.copied')
      : text('open.copiedFor', { time: lifetimeText(text, clearClipboardAfter) });

  const leave = (action: () => void) => {
    if (copied) action();
    else setLeaving(() => action);
  };
  const close = () => void bridge.closeWindow();
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') leave(close);
  });
  // The window's own close button. Pressed a second time, it closes.
  useWindowEvent('beforeunload', (event) => {
    if (copied || leaving !== null) return;
    event.preventDefault();
    setLeaving(() => close);
  });

  return (
    <main className={styles.main}>
      <section className={styles.card}>
        <h1 className={styles.heading} tabIndex={-1} ref={focusOnMount}>
          <CheckIcon />
          {text('open.revealed')}
        </h1>
        <p className={styles.soft}>{text('open.from', { host: serverName })}</p>
        {value === '' ? (
          <p>{text('open.empty')}</p>
        ) : (
          <>
            <textarea
              dir="auto"
              className={styles.value}
              aria-label={text('open.secret')}
              aria-describedby={isPart ? 'part' : undefined}
              readOnly
              value={shown}
              spellCheck={false}
            />
            {isPart ? (
              <Callout id="part" kind="warn">
                {text('open.partShown', { shown: shown.length, total: value.length })}
              </Callout>
            ) : null}
            <div className={styles.copy}>
              <p className={styles.soft}>{copied ? copiedWords : text('open.wiped')}</p>
              <CopyButton
                label={text('open.copySecret')}
                isNext={!copied}
                announcement={copiedWords}
                copy={() => bridge.copyValue({ value })}
                onCopied={() => setCopied(true)}
                onFailure={setFailure}
              />
            </div>
          </>
        )}
      </section>
      <div className={styles.foot}>
        {failure === null ? null : (
          <Callout kind="danger" role="alert">
            {failureText(text, failure, serverName)}
          </Callout>
        )}
        {leaving === null ? (
          <Button kind="quiet" onClick={() => leave(onAnother)}>
            {text('open.another')}
          </Button>
        ) : (
          <YesNoQuestion
            question={text('open.leaveQuestion')}
            yes={text('open.leave')}
            no={text('open.stay')}
            onYes={leaving}
            onNo={() => flushSync(() => setLeaving(null))}
          />
        )}
      </div>
    </main>
  );
};

/** A long text would freeze the window. No character is cut in half. */
const beginningOf = (text: string): string =>
  text.length <= maxShownCharacters
    ? text
    : text.slice(0, maxShownCharacters).replace(/[\ud800-\udbff]$/, '');
