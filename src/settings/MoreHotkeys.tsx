import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { maxMoreHotkeys } from '../shared/limits.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './HotkeySection.module.css';
import { hotkeyFailureText } from './hotkey-text.ts';
import { MoreHotkeyForm } from './MoreHotkeyForm.tsx';
import { MoreHotkeyRow } from './MoreHotkeyRow.tsx';

/** The user's own hotkeys, beside the main one. */
export const MoreHotkeys = ({ onUnsaved }: { readonly onUnsaved: (unsaved: boolean) => void }) => {
  const { state, text } = useApp();
  const addButton = useRef<HTMLButtonElement>(null);
  /** Which one has its form open; `new` for one that is added. */
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const isFull = state.moreHotkeys.length >= maxMoreHotkeys;

  const edit = (which: string) => {
    setSaid('');
    setFailure(null);
    setEdited(which);
  };
  const close = (words: string) => {
    onUnsaved(false);
    flushSync(() => {
      setEdited(null);
      setSaid(words);
    });
    addButton.current?.focus();
  };
  const remove = async (id: string) => {
    setSaid('');
    setFailure(null);
    const reply = await bridge.removeMoreHotkey({ hotkey: id });
    if (!reply.ok) return setFailure(reply.failure);
    setSaid(text('hotkey.removed'));
    addButton.current?.focus();
  };

  return (
    <>
      {state.moreHotkeys.length === 0 ? null : (
        <ul className={styles.list}>
          {state.moreHotkeys.map((hotkey) => (
            <li key={hotkey.id} className={styles.item}>
              {edited === hotkey.id ? (
                <MoreHotkeyForm
                  hotkey={hotkey}
                  onUnsaved={onUnsaved}
                  onSaved={() => close(text('hotkey.saved'))}
                  onCancel={() => close('')}
                />
              ) : (
                <MoreHotkeyRow
                  hotkey={hotkey}
                  canEdit={edited === null}
                  onEdit={() => edit(hotkey.id)}
                  onRemove={() => void remove(hotkey.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {hotkeyFailureText(text, failure, state.platform)}
        </Callout>
      )}
      {edited === 'new' ? (
        <div className={styles.item}>
          <MoreHotkeyForm
            hotkey={null}
            onUnsaved={onUnsaved}
            onSaved={() => close(text('hotkey.saved'))}
            onCancel={() => close('')}
          />
        </div>
      ) : (
        <div className={styles.actions}>
          <Button ref={addButton} unavailable={isFull || edited !== null} onClick={() => edit('new')}>
            {text('hotkey.add')}
          </Button>
          {isFull ? <p className={styles.soft}>{text('failure.too-many-hotkeys')}</p> : null}
        </div>
      )}
      <Announcement>{said}</Announcement>
    </>
  );
};
