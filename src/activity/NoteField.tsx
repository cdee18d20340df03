import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxNoteCharacters } from '../shared/limits.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface NoteFieldProps {
  readonly id: string;
  readonly note: string;
}

/** The user's own words on a receipt: saved when they leave the field or press Enter. */
export const NoteField = ({ id, note }: NoteFieldProps) => {
  const { text } = useApp();
  /** `null` while it is as it was saved. */
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async () => {
    if (typed === null || typed.trim() === note) return setTyped(null);
    const reply = await bridge.saveNote({ id, note: typed });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    setSaved(true);
  };

  return (
    <>
      <Field
        label={text('activity.note')}
        hint={text('activity.noteHint')}
        error={failure === null ? null : failureText(text, failure, '')}
      >
        {(control) => (
          <input
            {...control}
            name="note"
            value={typed ?? note}
            maxLength={maxNoteCharacters}
            onChange={(event) => {
              setSaved(false);
              setTyped(event.target.value);
            }}
            onBlur={() => void save()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void save();
            }}
            autoComplete="off"
          />
        )}
      </Field>
      <Announcement>{saved ? text('activity.noteSaved') : ''}</Announcement>
    </>
  );
};
