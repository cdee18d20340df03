import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './CopyButton.module.css';
import { useBriefly } from './use-moment.ts';

interface CopyButtonProps {
  /** What it reads, if it is not simply Copy. */
  readonly face?: string;
  readonly label: string;
  readonly announcement: string;
  readonly copy: () => Promise<Result<null, Failure>>;
  readonly onCopied?: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** Says for a moment that it has copied. */
export const CopyButton = ({ face, label, announcement, copy, onCopied, onFailure }: CopyButtonProps) => {
  const { text } = useApp();
  const [copied, beginCopied] = useBriefly();

  const press = async () => {
    onFailure(null);
    const reply = await copy();
    if (!reply.ok) return onFailure(reply.failure);
    beginCopied();
    onCopied?.();
  };

  return (
    <>
      <Button
        kind="quiet"
        className={styles.copy}
        aria-label={copied ? text('ui.copied') : label}
        onClick={() => void press()}
      >
        <span className={styles.face} data-away={copied || undefined}>
          {face ?? text('ui.copy')}
        </span>
        <span className={styles.face} data-away={!copied || undefined}>
          {text('ui.copied')}
        </span>
      </Button>
      <Announcement>{copied ? announcement : ''}</Announcement>
    </>
  );
};
