import { failureText } from '../shared/failure-text.ts';
import type { StorageView } from '../shared/model/activity.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';
import styles from './Screen.module.css';

/** What is not as it should be where receipts are kept. */
export const StorageNotes = ({ storage }: { readonly storage: StorageView }) => {
  const { state, text } = useApp();
  const notRead = (['damaged', 'otherKey', 'newer'] as const).filter((what) => storage[what] > 0);
  return (
    <>
      {storage.notKept === null ? null : (
        <Note kind="warn">
          {text('activity.notKept', { reason: failureText(text, storage.notKept, '') })}
        </Note>
      )}
      {notRead.length === 0 ? null : (
        <Note kind="warn">
          {notRead.map((what) => (
            <span key={what} className={styles.line}>
              {text(`activity.${what}`, {
                count: storage[what],
                formatted: numberText(state.language, storage[what]),
              })}
            </span>
          ))}
        </Note>
      )}
    </>
  );
};
