import { failureText } from '../shared/failure-text.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';

/** What is not as one would expect of a link. */
export const ReceiptNotes = ({ receipt }: { readonly receipt: ReceiptView }) => {
  const { text } = useApp();
  const { problem, serverName, mayHaveDuplicate, mailedTo } = receipt;
  return (
    <>
      {problem === null ? null : <Note kind="warn">{failureText(text, problem, serverName)}</Note>}
      {mayHaveDuplicate ? (
        <Note kind="info">{text(mailedTo.length === 0 ? 'activity.twin' : 'activity.twinMailed')}</Note>
      ) : null}
    </>
  );
};
