import { failureText } from '../shared/failure-text.ts';
import type { StorageView } from '../shared/model.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';

/** What is not as it should be where receipts are kept. */
export const StorageNotes = ({ storage }: { readonly storage: StorageView }) => {
  const { state, text } = useApp();
  return (
    <>
      {storage.notKept === null ? null : (
        <Note kind="warn">
          {text('activity.notKept', { reason: failureText(text, storage.notKept, '') })}
        </Note>
      )}
      {(['damaged', 'otherKey', 'newer'] as const).map((what) => {
        const count = storage[what];
        return count === 0 ? null : (
          <Note key={what} kind="warn">
            {text(`activity.${what}`, { count, formatted: numberText(state.language, count) })}
          </Note>
        );
      })}
    </>
  );
};
