import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './LinkCard.module.css';

interface PassphraseRowProps {
  readonly id: string;
  readonly passphrase: string;
  /** Whether copying it is what is left to do. */
  readonly isNext: boolean;
  readonly onCopied: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The passphrase, which the recipient should get by another channel than the link. */
export const PassphraseRow = ({ id, passphrase, isNext, onCopied, onFailure }: PassphraseRowProps) => {
  const { text } = useApp();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.passphrase}>
      <div className={styles.passphraseRow}>
        <span className={styles.soft}>{text('result.passphrase')}</span>
        {shown ? (
          <span className={styles.shown} dir="auto">
            {passphrase}
          </span>
        ) : (
          <span className={styles.masked}>
            {/* Always eight, so that the length is not revealed. */}
            <span aria-hidden="true">••••••••</span>
            <VisuallyHidden>{text('result.passphraseHidden')}</VisuallyHidden>
          </span>
        )}
        <Button
          kind="quiet"
          aria-label={text(shown ? 'compose.hidePassphrase' : 'compose.showPassphrase')}
          onClick={() => setShown(!shown)}
        >
          {text(shown ? 'ui.hide' : 'ui.show')}
        </Button>
        <CopyButton
          label={text('result.copyPassphrase')}
          isNext={isNext}
          announcement={text('result.passphraseCopied')}
          copy={() => bridge.copyPassphrase({ id })}
          onCopied={onCopied}
          onFailure={onFailure}
        />
      </div>
      <p className={styles.soft}>{text('result.anotherWay')}</p>
    </div>
  );
};
