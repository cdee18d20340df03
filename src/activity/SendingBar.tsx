import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { numberText } from '../ui/format.ts';
import { HourglassIcon, PauseIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './SendingBar.module.css';

interface SendingBarProps {
  /** What was done, in words; empty when an action starts. */
  readonly onOutcome: (message: string) => void;
  /** No draft is waiting any more, and the bar has gone while it had the focus. */
  readonly onGone: () => void;
}

/** Shown while drafts are waiting: how many, and whether sending is paused. */
export const SendingBar = ({ onOutcome, onGone }: SendingBarProps) => {
  const { state, text } = useApp();
  const id = useId();
  const { waiting, paused } = state.drafts;
  const isShown = waiting > 0;
  const isFocused = useRef(false);
  const [changing, setChanging] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const count = { count: waiting, formatted: numberText(state.language, waiting) };

  useLayoutEffect(() => {
    if (isShown || !isFocused.current) return;
    isFocused.current = false;
    if (document.activeElement === document.body) onGone();
  }, [isShown, onGone]);

  const clearMessages = () => {
    onOutcome('');
    setFailure(null);
  };
  const send = async () => {
    clearMessages();
    await bridge.sendDrafts();
    onOutcome(text('activity.sendingAll'));
  };
  const pause = async () => {
    clearMessages();
    setChanging(true);
    const reply = await bridge.pauseSending({ paused: !paused }).finally(() => setChanging(false));
    if (reply.ok) onOutcome(text(paused ? 'activity.resumed' : 'activity.isPaused'));
    else setFailure(reply.failure);
  };

  if (!isShown) return null;
  return (
    <>
      <section
        className={styles.bar}
        aria-labelledby={id}
        data-paused={paused || undefined}
        onFocus={() => {
          isFocused.current = true;
        }}
        onBlur={() => {
          isFocused.current = false;
        }}
      >
        <p id={id} className={styles.words}>
          {paused ? <PauseIcon /> : <HourglassIcon />}
          <span>
            {paused ? <b>{text('activity.isPaused')} </b> : null}
            {text('activity.draftsWait', count)}
          </span>
        </p>
        <div className={styles.actions}>
          {paused ? null : (
            <Button key="send" kind="quiet" onClick={() => void send()}>
              {text('activity.sendAll', count)}
            </Button>
          )}
          <Button key="pause" kind="quiet" unavailable={changing} onClick={() => void pause()}>
            {text(paused ? 'activity.resume' : 'activity.pause')}
          </Button>
        </div>
      </section>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
    </>
  );
};
