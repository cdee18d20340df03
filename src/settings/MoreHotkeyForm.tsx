import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { MoreHotkeyView } from '../shared/model/hotkey.ts';
import { hotkeyTasks, makesLink } from '../shared/model/hotkey-tasks.ts';
import type { HotkeyWish } from '../shared/model/more-hotkeys.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { HotkeyKeysField } from './HotkeyKeysField.tsx';
import styles from './HotkeySection.module.css';
import { hotkeyFailureText } from './hotkey-text.ts';
import { ShareOptions } from './ShareOptions.tsx';

interface MoreHotkeyFormProps {
  /** `null` for a new one. */
  readonly hotkey: MoreHotkeyView | null;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const fresh: HotkeyWish = { keys: '', does: 'share-link', profile: null, lifetime: null, passphrase: false };

const wishOf = ({ keys, does, profile, lifetime, passphrase }: MoreHotkeyView): HotkeyWish => ({
  keys,
  does,
  profile,
  lifetime,
  passphrase,
});

const isEqual = (one: HotkeyWish, other: HotkeyWish): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What one of the user's own hotkeys does, how, and with which keys. */
export const MoreHotkeyForm = ({ hotkey, onUnsaved, onSaved, onCancel }: MoreHotkeyFormProps) => {
  const { state, text } = useApp();
  const [before] = useState(hotkey === null ? fresh : wishOf(hotkey));
  const [wish, setWish] = useState(before);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (next: Partial<HotkeyWish>) => {
    setFailure(null);
    const changed = { ...wish, ...next };
    setWish(changed);
    onUnsaved(!isEqual(changed, before));
  };
  const save = async () => {
    if (wish.keys === '') return setFailure({ kind: 'invalid-hotkey' });
    setFailure(null);
    setSaving(true);
    const reply = await bridge
      .saveMoreHotkey({ hotkey: hotkey?.id ?? null, wish })
      .finally(() => setSaving(false));
    if (reply.ok) onSaved();
    else setFailure(reply.failure);
  };
  // X11 is where this app registers keys on Linux, and only it keeps what was selected.
  const isX11 = state.platform === 'linux' && state.hotkey.by === 'app';
  const tasks = hotkeyTasks.filter((task) => task !== 'share-selection' || isX11 || wish.does === task);
  /** The desktop keeps the keys of one that it has. */
  const hasKeysThere = hotkey !== null && state.hotkey.by === 'desktop';

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <Field
        label={text('hotkey.task')}
        hint={wish.does === 'share-message' ? text('hotkey.messageHint') : undefined}
      >
        {(control) => (
          <Select
            {...control}
            ref={focusOnMount}
            name="hotkeyTask"
            value={wish.does}
            onChange={(event) =>
              change({ does: hotkeyTasks.find((task) => task === event.target.value) ?? wish.does })
            }
          >
            {tasks.map((task) => (
              <option key={task} value={task}>
                {text(`hotkey.does.${task}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {makesLink(wish.does) ? <ShareOptions wish={wish} onChange={change} /> : null}
      {hasKeysThere ? null : <HotkeyKeysField keys={wish.keys} onChange={(keys) => change({ keys })} />}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {hotkeyFailureText(text, failure, state.platform)}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" unavailable={saving}>
          {text('hotkey.save')}
        </Button>
        <Button onClick={onCancel}>{text('ui.cancel')}</Button>
      </div>
    </form>
  );
};
