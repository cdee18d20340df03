import { linkClearedText } from '../shared/clear-links.ts';
import type { Failure } from '../shared/failure.ts';
import { recipientLanguage } from '../shared/languages.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';
import { isActive } from './filter.ts';

interface CopyActionsProps {
  readonly receipt: ReceiptView;
  readonly onFailure: (failure: Failure | null) => void;
}

/** Copies the link alone or with instructions, as long as the receipt still has it, and a passphrase of this run. */
export const CopyActions = ({ receipt, onFailure }: CopyActionsProps) => {
  const { state, text } = useApp();
  const { id, hasLink } = receipt;
  const cleared = linkClearedText(text, state.preferences);
  const language = recipientLanguage(state.language);
  if (!hasLink) {
    return isActive(receipt) ? <p className={styles.soft}>{text('activity.noLink')}</p> : null;
  }
  return (
    <div className={styles.copy}>
      <CopyButton
        caption={text('activity.copyLink')}
        label={text('activity.copyLink')}
        announcement={[text('activity.linkCopied'), cleared].filter(Boolean).join(' ')}
        copy={() => bridge.copyLink({ id })}
        onFailure={onFailure}
      />
      <CopyButton
        caption={text('activity.copyMessage')}
        label={text('activity.copyMessage')}
        announcement={[text('activity.messageCopied'), cleared].filter(Boolean).join(' ')}
        copy={() => bridge.copyMessage({ id, language })}
        onFailure={onFailure}
      />
      {receipt.hasPassphrase && !receipt.passphraseNeeded ? (
        <CopyButton
          caption={text('result.copyPassphrase')}
          label={text('result.copyPassphrase')}
          announcement={text('result.passphraseCopied')}
          copy={() => bridge.copyPassphrase({ id })}
          onFailure={onFailure}
        />
      ) : null}
      <Button kind="quiet" onClick={() => void bridge.showCard({ id })}>
        {text('activity.showCard')}
      </Button>
    </div>
  );
};
