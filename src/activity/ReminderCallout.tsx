import { linkClearedText } from '../shared/clear-links.ts';
import type { Failure } from '../shared/failure.ts';
import { recipientLanguage } from '../shared/languages.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { TextContext } from './entry-text.ts';
import { leftText } from './receipt-text.ts';

interface ReminderCalloutProps {
  readonly receipt: ReceiptView;
  readonly context: TextContext;
  readonly onFailure: (failure: Failure | null) => void;
}

/** A link is about to end unread: offers a message that reminds its recipient, without the link. */
export const ReminderCallout = ({ receipt, context, onFailure }: ReminderCalloutProps) => {
  const { state, text } = useApp();
  const cleared = linkClearedText(text, state.preferences);
  const language = recipientLanguage(state.language);
  return (
    <Callout
      kind="info"
      actions={
        <CopyButton
          caption={text('activity.copyReminder')}
          label={text('activity.copyReminder')}
          announcement={[text('activity.reminderCopied'), cleared].filter(Boolean).join(' ')}
          copy={() => bridge.copyReminder({ id: receipt.id, language })}
          onFailure={onFailure}
        />
      }
    >
      {text('activity.runningOut', { left: leftText(context, receipt) })}
    </Callout>
  );
};
