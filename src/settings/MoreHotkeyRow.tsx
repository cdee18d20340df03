import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { hotkeyText, withoutKeys } from '../shared/hotkey-text.ts';
import type { HotkeyView, MoreHotkeyView } from '../shared/model/hotkey.ts';
import type { TextKey } from '../shared/text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyOutcome } from './HotkeyOutcome.tsx';
import styles from './HotkeySection.module.css';
import { hotkeyDetails, isProfileGone } from './hotkey-text.ts';
import { useHotkeyTrial } from './use-hotkey-trial.ts';

interface MoreHotkeyRowProps {
  readonly hotkey: MoreHotkeyView;
  /** One form is open at a time. */
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One of the user's own hotkeys: what it does, its keys, and what is wrong with it. */
export const MoreHotkeyRow = ({ hotkey, canEdit, onEdit, onRemove }: MoreHotkeyRowProps) => {
  const { state, text } = useApp();
  const { view, does } = hotkey;
  const { trial, run } = useHotkeyTrial(hotkey.id);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = view.by === 'app' ? view.accelerator : view.by === 'desktop' ? view.keys : null;
  const keys = known === null ? null : hotkeyText(text, known, state.platform);
  const details = hotkeyDetails(text, hotkey, state.profiles);
  const what = [text(`hotkey.does.${does}`), details].filter(Boolean).join(' · ');
  const problem = problemOf(view);

  return (
    <>
      <div className={styles.current}>
        <div className={styles.what}>
          <p>{text(`hotkey.does.${does}`)}</p>
          {details === '' ? null : (
            <p className={styles.soft} dir="auto">
              {details}
            </p>
          )}
        </div>
        {keys === null ? <span className={styles.soft}>{text(withoutKeys(view))}</span> : <Keys>{keys}</Keys>}
      </div>
      {isProfileGone(hotkey, state.profiles) ? (
        <Callout kind="warn">{text('hotkey.profileGone')}</Callout>
      ) : null}
      {problem === null ? null : <Callout kind="warn">{text(problem, { hotkey: keys ?? '' })}</Callout>}
      {view.by === 'user' ? (
        <div className={styles.line}>
          <code className={styles.code}>{view.line}</code>
          <CopyButton
            label={text('hotkey.copyLine')}
            announcement={text('hotkey.lineCopied')}
            copy={() => bridge.copyHotkeyLine({ hotkey: hotkey.id })}
            onFailure={setFailure}
          />
        </div>
      ) : null}
      <div className={styles.actions}>
        {canBeTried(view) ? (
          <Button
            kind="quiet"
            aria-label={text('hotkey.testNamed', { what })}
            unavailable={trial === 'running'}
            onClick={() => void run()}
          >
            {text('hotkey.try')}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          aria-label={text('hotkey.edit', { what })}
          unavailable={!canEdit}
          onClick={onEdit}
        >
          {text('profiles.editShort')}
        </Button>
        <Button kind="quiet" danger aria-label={text('hotkey.remove', { what })} onClick={onRemove}>
          {text('profiles.removeShort')}
        </Button>
      </div>
      <HotkeyOutcome id={hotkey.id} trial={trial} keys={keys} unheard={unheard[view.by]} />
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
    </>
  );
};

const unheard: Readonly<Record<HotkeyView['by'], TextKey>> = {
  app: 'hotkey.notPressed',
  desktop: 'hotkey.notPressedDesktop',
  user: 'hotkey.notPressedUser',
};

const canBeTried = (view: HotkeyView): boolean => {
  switch (view.by) {
    case 'app':
      return view.status === 'on';
    case 'desktop':
      return view.keys !== null;
    case 'user':
      return true;
  }
};

const problemOf = (view: HotkeyView): TextKey | null => {
  if (view.by === 'app')
    return view.status === 'on' || view.status === 'off' ? null : `hotkey.${view.status}`;
  return view.by === 'desktop' && view.status === 'bound' && view.keys === null ? 'hotkey.noKeys' : null;
};
