import { Fragment } from 'react';
import { mainHotkey } from '../shared/model/hotkey-tasks.ts';
import type { TextKey } from '../shared/text.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './HotkeySection.module.css';
import type { Trial } from './use-hotkey-trial.ts';

interface HotkeyOutcomeProps {
  /** Of the hotkey. */
  readonly id: string;
  readonly trial: Trial;
  /** What to press; `null` when only the user knows. */
  readonly keys: string | null;
  /** What to do if nothing arrived. */
  readonly unheard: TextKey;
  /** What came of something else. */
  readonly said?: string | null;
}

/** What came of the self-test, for the eye and for a screen reader. */
export const HotkeyOutcome = ({ id, trial, keys, unheard, said = null }: HotkeyOutcomeProps) => {
  const { text } = useApp();
  const command = `hushlink ${id === mainHotkey ? `--${id}` : `--hotkey=${id}`}`;
  return (
    <div role="status" className={styles.outcome}>
      {trial === 'none' ? said : null}
      {trial === 'running'
        ? keys === null
          ? text('hotkey.tryOwnHint')
          : text('hotkey.tryHint', { hotkey: keys })
        : null}
      {trial === 'pressed' ? text('hotkey.pressed') : null}
      {trial === 'unheard' ? (
        <Callout kind="warn">{withWhole(command, text(unheard, { command }))}</Callout>
      ) : null}
    </div>
  );
};

/** A line break inside a command would look as if there were a space to type. */
const withWhole = (command: string, sentence: string) =>
  sentence.split(command).map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? null : <span className={styles.command}>{command}</span>}
      {part}
    </Fragment>
  ));
