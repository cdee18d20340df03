import { maxNoteCharacters } from '../shared/limits.ts';
import { Field } from '../ui/Field.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface NoteFieldProps {
  readonly value: string;
  readonly error: string | null;
  readonly onType: (text: string) => void;
  readonly onSave: () => void;
}

/** The user's note. It is saved on Enter and when the field loses the focus. */
export const NoteField = ({ value, error, onType, onSave }: NoteFieldProps) => {
  const { text } = useApp();
  return (
    <Field label={text('activity.note')} hint={text('activity.noteHint')} error={error}>
      {(control) => (
        <input
          dir="auto"
          {...control}
          name="note"
          value={value}
          maxLength={maxNoteCharacters}
          onChange={(event) => onType(event.target.value)}
          onBlur={onSave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onSave();
          }}
          autoComplete="off"
        />
      )}
    </Field>
  );
};
