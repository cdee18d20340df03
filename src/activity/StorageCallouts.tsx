import { failureText } from '../shared/failure-text.ts';
import type { StorageView } from '../shared/model/activity.ts';
import { Callout } from '../ui/Callout.tsx';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** Problems with the place where receipts are stored. */
export const StorageCallouts = ({ storage }: { readonly storage: StorageView }) => {
  const { state, text } = useApp();
  const unreadable = (['damaged', 'otherKey', 'newer'] as const).filter((what) => storage[what] > 0);
  return (
    <>
      {state.policy.keepsReceipts ? null : <Callout kind="info">{text('policy.keepNone')}</Callout>}
      {storage.notKept === null ? null : (
        <Callout kind="warn">
          {text('activity.notKept', { reason: failureText(text, storage.notKept, '') })}
        </Callout>
      )}
      {unreadable.length === 0 ? null : (
        <Callout kind="warn">
          {unreadable.map((what) => (
            <span key={what} className={styles.line}>
              {text(`activity.${what}`, {
                count: storage[what],
                formatted: numberText(state.language, storage[what]),
              })}
            </span>
          ))}
        </Callout>
      )}
    </>
  );
};
