import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { maxNoteCharacters } from '../shared/limits.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import styles from './NoteRow.module.css';

interface NoteRowProps {
  /** Of the receipt. */
  readonly id: string;
  readonly note: string;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The user's note on the link, which can be written here. It is saved as soon as the user does something else. */
export const NoteRow = ({ id, note, onFailure }: NoteRowProps) => {
  const { text } = useApp();
  const [typed, setTyped] = useState(note);
  const saved = useRef(note);

  const save = async () => {
    const next = typed.trim();
    if (next === saved.current) return;
    const before = saved.current;
    saved.current = next;
    const reply = await bridge.saveNote({ id, note: next });
    if (!reply.ok) saved.current = before;
    onFailure(reply.ok ? null : reply.failure);
  };
  const saveAtEnd = useEffectEvent(() => void save());
  useEffect(() => () => saveAtEnd(), []);
  useWindowEvent('beforeunload', () => void save());

  return (
    <input
      dir="auto"
      className={styles.note}
      aria-label={text('compose.note')}
      placeholder={text('compose.note')}
      name="note"
      value={typed}
      maxLength={maxNoteCharacters}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        // With Escape the window closes, and the field does not lose the focus before.
        if (event.key === 'Enter' || event.key === 'Escape') void save();
      }}
      autoComplete="off"
    />
  );
};
