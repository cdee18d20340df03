import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { acceleratorOf, keyOf, modifiersOf } from './accelerator.ts';
import styles from './HotkeySection.module.css';

interface HotkeyRecorderProps {
  /** Whether the present hotkey works. */
  readonly isOn: boolean;
  readonly onPressed: (accelerator: string) => void;
  readonly onStop: () => void;
}

/** Takes the next combination pressed. Tab and Escape keep their meaning, so that nobody is caught in it. */
export const HotkeyRecorder = ({ isOn, onPressed, onStop }: HotkeyRecorderProps) => {
  const { state, text } = useApp();
  const hintId = useId();
  const [held, setHeld] = useState('');
  const [refused, setRefused] = useState(false);
  useHarmlessHotkey(isOn, onStop);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onStop();
    const accelerator = acceleratorOf(event, state.platform);
    if (accelerator !== null) return onPressed(accelerator);
    const isModifier = ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS', 'Super'].includes(event.key);
    setRefused(!isModifier || keyOf(event) !== null);
    setHeld(hotkeyText(text, [...modifiersOf(event, state.platform), ''].join('+'), state.platform));
  };

  return (
    <div className={styles.recorder}>
      <button
        type="button"
        className={styles.record}
        aria-describedby={hintId}
        ref={focusOnMount}
        onKeyDown={press}
        onKeyUp={(event) => {
          event.preventDefault();
          setHeld('');
        }}
      >
        {held === '' ? text('hotkey.press') : `${held} …`}
      </button>
      <Button onClick={onStop}>{text('ui.cancel')}</Button>
      <p id={hintId} className={refused ? styles.refused : styles.soft} role={refused ? 'alert' : undefined}>
        {text(refused ? 'failure.invalid-hotkey' : 'hotkey.pressHint')}
      </p>
    </div>
  );
};

/**
 * While recording, a press of the present hotkey shares nothing: the main process hands it over here instead. It means
 * that the hotkey is to stay.
 */
const useHarmlessHotkey = (active: boolean, onPressed: () => void): void => {
  const hear = useEffectEvent(onPressed);
  useEffect(() => {
    if (!active) return;
    const recording = new AbortController();
    const listen = async () => {
      // A trial ends by itself after some seconds, recording does not.
      while (!recording.signal.aborted) {
        const { pressed } = await bridge.tryHotkey();
        if (pressed && !recording.signal.aborted) return hear();
      }
    };
    void listen();
    return () => {
      recording.abort();
      void bridge.stopTryingHotkey();
    };
  }, [active]);
};
