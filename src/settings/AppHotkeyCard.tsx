import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { hotkeyText, withoutKeys } from '../shared/hotkey-text.ts';
import type { AppHotkey } from '../shared/model/hotkey.ts';
import { mainHotkey } from '../shared/model/hotkey-tasks.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyOutcome } from './HotkeyOutcome.tsx';
import { HotkeyRecorder } from './HotkeyRecorder.tsx';
import { HotkeyRow } from './HotkeyRow.tsx';
import styles from './HotkeySection.module.css';
import { hotkeyFailureText } from './hotkey-text.ts';
import { useHotkeyTrial } from './use-hotkey-trial.ts';

type Doing = 'nothing' | 'recording' | 'saving';

/** The hotkey where this app registers the keys that the user presses here. */
export const AppHotkeyCard = ({ hotkey }: { readonly hotkey: AppHotkey }) => {
  const { accelerator, status } = hotkey;
  const { state, text } = useApp();
  const changeButton = useRef<HTMLButtonElement>(null);
  const { trial, run, forget } = useHotkeyTrial(mainHotkey);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = accelerator === null ? null : hotkeyText(text, accelerator, state.platform);
  const busy = doing !== 'nothing' || trial === 'running';
  const reasonId = useId();
  const isFixed = state.policy.hotkey !== 'free';
  const why = isFixed ? { unavailable: true, 'aria-describedby': reasonId } : { unavailable: busy };

  const begin = (next: Doing) => {
    setDoing(next);
    setSaid(null);
    forget();
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
    else if (next === null) setSaid(text('hotkey.switchedOff'));
    else setSaid(text('hotkey.changed', { hotkey: hotkeyText(text, next, state.platform) }));
  };
  const tryIt = () => {
    begin('nothing');
    void run();
  };

  return (
    <>
      <HotkeyRow keys={shown} otherwise={text(withoutKeys(hotkey))} isHidden={doing === 'recording'} />
      {shown !== null && status !== 'on' && status !== 'off' && failure === null ? (
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
            {...why}
            onClick={() => begin('recording')}
          >
            {text(shown === null ? 'hotkey.set' : 'hotkey.change')}
          </Button>
          {status === 'on' ? (
            <Button unavailable={busy} onClick={tryIt}>
              {text('hotkey.try')}
            </Button>
          ) : null}
          {shown === null ? null : (
            <Button {...why} onClick={() => void set(null)}>
              {text('hotkey.switchOff')}
            </Button>
          )}
        </div>
      )}
      {isFixed ? (
        <p id={reasonId} className={styles.soft}>
          {text('policy.set')}
        </p>
      ) : null}
      <HotkeyOutcome
        id={mainHotkey}
        trial={trial}
        keys={shown ?? ''}
        unheard="hotkey.notPressed"
        said={said}
      />
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {hotkeyFailureText(text, failure, state.platform)}
        </Callout>
      )}
    </>
  );
};
