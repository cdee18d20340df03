import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { withoutKeys } from '../shared/hotkey-text.ts';
import type { UserHotkey } from '../shared/model/hotkey.ts';
import { mainHotkey } from '../shared/model/hotkey-tasks.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyOutcome } from './HotkeyOutcome.tsx';
import { HotkeyRow } from './HotkeyRow.tsx';
import styles from './HotkeySection.module.css';
import { useHotkeyTrial } from './use-hotkey-trial.ts';

/** The hotkey where only the user can bind keys: what to put where. */
export const UserHotkeyCard = ({ hotkey }: { readonly hotkey: UserHotkey }) => {
  const { desktop, line } = hotkey;
  const { text } = useApp();
  const { trial, run } = useHotkeyTrial(mainHotkey);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <>
      <HotkeyRow keys={null} otherwise={text(withoutKeys(hotkey))} />
      <p>{desktop === null ? text('hotkey.about.command') : text('hotkey.about.line', { desktop })}</p>
      <div className={styles.line}>
        <code className={styles.code}>{line}</code>
        <CopyButton
          label={text('hotkey.copyLine')}
          announcement={text('hotkey.lineCopied')}
          copy={() => bridge.copyHotkeyLine({ hotkey: mainHotkey })}
          onFailure={setFailure}
        />
      </div>
      <div className={styles.actions}>
        <Button unavailable={trial === 'running'} onClick={() => void run()}>
          {text('hotkey.try')}
        </Button>
      </div>
      <HotkeyOutcome id={mainHotkey} trial={trial} keys={null} unheard="hotkey.notPressedUser" />
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
    </>
  );
};
