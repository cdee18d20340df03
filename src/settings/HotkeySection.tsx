import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { hotkeyText } from '../shared/hotkey-text.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { Text } from '../shared/text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyRecorder } from './HotkeyRecorder.tsx';
import styles from './HotkeySection.module.css';
import { Section } from './Section.tsx';

type Doing = 'nothing' | 'recording' | 'saving' | 'trying';

export const HotkeySection = () => {
  const { state, text } = useApp();
  const { accelerator, status } = state.hotkey;
  const changeButton = useRef<HTMLButtonElement>(null);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [outcome, setOutcome] = useState<string | null>(null);
  const [unheard, setUnheard] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = accelerator === null ? null : hotkeyText(text, accelerator, state.platform);

  const begin = (next: Doing) => {
    setDoing(next);
    setOutcome(null);
    setUnheard(false);
    setFailure(null);
  };
  const stop = () => {
    flushSync(() => setDoing('nothing'));
    changeButton.current?.focus();
  };
  const set = async (next: string | null) => {
    begin('saving');
    const reply = await bridge.setHotkey({ accelerator: next }).finally(stop);
    if (!reply.ok) setFailure(reply.failure);
    else if (next === null) setOutcome(text('hotkey.switchedOff'));
    else setOutcome(text('hotkey.changed', { hotkey: hotkeyText(text, next, state.platform) }));
  };
  const tryIt = async () => {
    begin('trying');
    const { pressed } = await bridge.tryHotkey().finally(() => setDoing('nothing'));
    if (pressed) setOutcome(text('hotkey.pressed'));
    setUnheard(!pressed);
  };

  return (
    <Section id="hotkey">
      <div className={styles.current}>
        <div className={styles.what}>
          <p>{text('hotkey.current')}</p>
          <p className={styles.soft}>{text('hotkey.what')}</p>
        </div>
        {doing === 'recording' ? null : shown === null ? (
          <span className={styles.soft}>{text('hotkey.off')}</span>
        ) : (
          <Keys>{shown}</Keys>
        )}
      </div>
      {(status === 'taken' || status === 'no-key') && shown !== null && failure === null ? (
        <Callout kind="warn">{text(`hotkey.${status}`, { hotkey: shown })}</Callout>
      ) : null}
      {doing === 'recording' ? (
        <HotkeyRecorder
          onPressed={(pressed) => void (pressed === accelerator && status === 'on' ? stop() : set(pressed))}
          onStop={stop}
        />
      ) : (
        <div className={styles.actions}>
          <Button
            ref={changeButton}
            aria-label={text(shown === null ? 'hotkey.setHotkey' : 'hotkey.changeHotkey')}
            unavailable={doing !== 'nothing'}
            onClick={() => begin('recording')}
          >
            {text(shown === null ? 'hotkey.set' : 'hotkey.change')}
          </Button>
          {status === 'on' ? (
            <Button unavailable={doing !== 'nothing'} onClick={() => void tryIt()}>
              {text('hotkey.try')}
            </Button>
          ) : null}
          {shown === null ? null : (
            <Button unavailable={doing !== 'nothing'} onClick={() => void set(null)}>
              {text('hotkey.switchOff')}
            </Button>
          )}
        </div>
      )}
      <div role="status" className={styles.outcome}>
        {doing === 'trying' ? text('hotkey.tryHint', { hotkey: shown ?? '' }) : outcome}
        {unheard ? <Callout kind="warn">{text('hotkey.notPressed')}</Callout> : null}
      </div>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {hotkeyFailureText(text, failure, state.platform)}
        </Callout>
      )}
    </Section>
  );
};

/** The combination is named as the user knows it. */
const hotkeyFailureText = (text: Text, failure: Failure, platform: AppState['platform']): string =>
  failureText(
    text,
    failure.kind === 'hotkey-taken' || failure.kind === 'hotkey-no-key'
      ? { ...failure, accelerator: hotkeyText(text, failure.accelerator, platform) }
      : failure,
    '',
  );
