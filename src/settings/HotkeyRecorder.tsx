import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { hotkeyText } from '../shared/hotkey-text.ts';
import type { AppState } from '../shared/model/app-state.ts';
import { mainHotkey } from '../shared/model/hotkey-tasks.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { acceleratorOf, keyOf, modifiersOf } from './accelerator.ts';
import styles from './HotkeySection.module.css';

interface HotkeyRecorderProps {
  /** In Electron's notation. */
  readonly onPressed: (accelerator: string) => void;
  readonly onStop: () => void;
}

/** Takes the next combination pressed. Tab and Escape keep their meaning, so that nobody is caught in it. */
export const HotkeyRecorder = ({ onPressed, onStop }: HotkeyRecorderProps) => {
  const { state, text } = useApp();
  const hintId = useId();
  const [held, setHeld] = useState('');
  const [refused, setRefused] = useState(false);
  useHarmlessHotkeys(hasKeys(state), (pressed) => {
    const keys = keysOf(state, pressed);
    return keys === null ? onStop() : onPressed(keys);
  });

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

/** Whether this app has registered any. */
const hasKeys = ({ hotkey, moreHotkeys }: AppState): boolean =>
  [hotkey, ...moreHotkeys.map(({ view }) => view)].some((view) => view.by === 'app' && view.status === 'on');

/** The keys of a hotkey that this app has registered. */
const keysOf = ({ hotkey, moreHotkeys }: AppState, id: string): string | null => {
  const view = id === mainHotkey ? hotkey : moreHotkeys.find((each) => each.id === id)?.view;
  return view?.by === 'app' ? view.accelerator : null;
};

/**
 * While recording, a press of a present hotkey does nothing: the main process hands it over here instead. It means those
 * keys.
 */
const useHarmlessHotkeys = (active: boolean, onPressed: (id: string) => void): void => {
  const hear = useEffectEvent(onPressed);
  useEffect(() => {
    if (!active) return;
    const recording = new AbortController();
    const listen = async () => {
      // A trial ends by itself after some seconds, recording does not.
      while (!recording.signal.aborted) {
        const { pressed } = await bridge.tryHotkey({ hotkey: null });
        if (pressed !== null && !recording.signal.aborted) return hear(pressed);
      }
    };
    void listen();
    return () => {
      recording.abort();
      void bridge.stopTryingHotkey();
    };
  }, [active]);
};
