import { failureText } from '../shared/failure-text.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';

/** What is unusual about a link: the last check failed, or there may be a duplicate. */
export const ReceiptCallouts = ({ receipt }: { readonly receipt: ReceiptView }) => {
  const { text } = useApp();
  const { problem, serverName, mayHaveDuplicate, mailedTo } = receipt;
  return (
    <>
      {problem === null ? null : <Callout kind="warn">{failureText(text, problem, serverName)}</Callout>}
      {mayHaveDuplicate ? (
        <Callout kind="info">{text(mailedTo.length === 0 ? 'activity.twin' : 'activity.twinMailed')}</Callout>
      ) : null}
    </>
  );
};
