import { CopyButton } from '../link/CopyButton.tsx';
import type { Failure } from '../shared/failure.ts';
import { type Language, languages } from '../shared/languages.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';
import { isAlive } from './filter.ts';

interface CopyActionsProps {
  readonly receipt: ReceiptView;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The link alone or with instructions, as long as it is kept here. */
export const CopyActions = ({ receipt, onFailure }: CopyActionsProps) => {
  const { state, text } = useApp();
  const { id, hasLink } = receipt;
  const known = languages.find((language) => language === state.language);
  const language: Language = known ?? 'en';
  if (!hasLink) {
    return isAlive(receipt) ? <p className={styles.soft}>{text('activity.noLink')}</p> : null;
  }
  return (
    <div className={styles.copy}>
      <CopyButton
        face={text('activity.copyLink')}
        label={text('activity.copyLink')}
        announcement={text('activity.linkCopied')}
        copy={() => bridge.copyLink({ id })}
        onFailure={onFailure}
      />
      <CopyButton
        face={text('activity.copyMessage')}
        label={text('activity.copyMessage')}
        announcement={text('activity.messageCopied')}
        copy={() => bridge.copyMessage({ id, language })}
        onFailure={onFailure}
      />
    </div>
  );
};
