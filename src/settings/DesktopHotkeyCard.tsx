import { useId, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { hotkeyText, withoutKeys } from '../shared/hotkey-text.ts';
import type { DesktopHotkey } from '../shared/model/hotkey.ts';
import { mainHotkey } from '../shared/model/hotkey-tasks.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyOutcome } from './HotkeyOutcome.tsx';
import { HotkeyRow } from './HotkeyRow.tsx';
import styles from './HotkeySection.module.css';
import { useHotkeyTrial } from './use-hotkey-trial.ts';

/** The hotkey where the desktop gives the keys: what has become of it, in the desktop's words. */
export const DesktopHotkeyCard = ({ hotkey }: { readonly hotkey: DesktopHotkey }) => {
  const { state, text } = useApp();
  const { trial, run, forget } = useHotkeyTrial(mainHotkey);
  const [tried, setTried] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { status, via } = hotkey;
  const keys = hotkey.keys === null ? null : hotkeyText(text, hotkey.keys, state.platform);
  const isAdded = via === 'custom-shortcut' && status === 'bound';
  const busy = trial === 'running';
  const reasonId = useId();
  const isNone = state.policy.hotkey === 'none';
  const canAsk = status === 'off' || status === 'refused' || status === 'unanswered';

  const set = async (isOn: boolean) => {
    forget();
    setSaid(null);
    setFailure(null);
    const reply = await bridge.setDesktopHotkey({ isOn });
    // What the desktop answered is seen in the state.
    if (!reply.ok && reply.failure.kind !== 'hotkey-not-bound') setFailure(reply.failure);
    if (reply.ok && !isOn) setSaid(text('hotkey.switchedOff'));
  };
  const tryIt = () => {
    setSaid(null);
    setTried(keys);
    void run();
  };

  return (
    <>
      <HotkeyRow keys={keys} otherwise={text(withoutKeys(hotkey))} />
      <p className={styles.soft}>{text(isAdded ? 'hotkey.about.added' : `hotkey.about.${via}`)}</p>
      <div role="status" className={styles.outcome}>
        {status === 'asking' ? <Callout kind="info">{text('hotkey.asking')}</Callout> : null}
        {status === 'refused' || status === 'unanswered' ? (
          <Callout kind="warn">{text(`failure.hotkey-not-bound.${status}`)}</Callout>
        ) : null}
        {status === 'bound' && keys === null ? <Callout kind="warn">{text('hotkey.noKeys')}</Callout> : null}
      </div>
      <div className={styles.actions}>
        {status === 'bound' && keys !== null ? (
          <Button unavailable={busy} onClick={tryIt}>
            {text('hotkey.try')}
          </Button>
        ) : null}
        {status === 'bound' && hotkey.canConfigure ? (
          <Button onClick={() => void bridge.configureHotkey()}>{text('hotkey.configure')}</Button>
        ) : null}
        {/* One button with several words, so that it keeps the focus. The second half of a double click means none of them. */}
        <Button
          unavailable={busy || (isNone && canAsk)}
          aria-describedby={isNone ? reasonId : undefined}
          onClick={({ detail }) => (detail > 1 ? undefined : void set(canAsk))}
        >
          {text(canAsk ? `hotkey.ask.${via}` : status === 'asking' ? 'ui.cancel' : 'hotkey.switchOff')}
        </Button>
      </div>
      {isNone ? (
        <p id={reasonId} className={styles.soft}>
          {text('policy.set')}
        </p>
      ) : null}
      {/* What came of a test says nothing about other keys, which the desktop may set at any time. */}
      <HotkeyOutcome
        id={mainHotkey}
        trial={keys === tried ? trial : 'none'}
        keys={keys}
        unheard="hotkey.notPressedDesktop"
        said={said}
      />
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
    </>
  );
};
