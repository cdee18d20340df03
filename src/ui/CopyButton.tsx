import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { Announcement } from './Announcement.tsx';
import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';
import { useApp } from './use-app-state.ts';
import { useBriefly } from './use-briefly.ts';
import { useEnterKey } from './use-keys.ts';

interface CopyButtonProps {
  /** The visible text, if it is not just Copy. */
  readonly caption?: string;
  readonly label: string;
  /** Whether it is the main thing to do in this window: Enter presses it. */
  readonly isNext?: boolean;
  readonly announcement: string;
  readonly copy: () => Promise<Result<null, Failure>>;
  readonly onCopied?: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** A button that copies, and then says so for two seconds. */
export const CopyButton = ({
  caption,
  label,
  isNext = false,
  announcement,
  copy,
  onCopied,
  onFailure,
}: CopyButtonProps) => {
  const { text } = useApp();
  const [copied, showCopied] = useBriefly();

  const press = async () => {
    onFailure(null);
    const reply = await copy();
    if (!reply.ok) return onFailure(reply.failure);
    showCopied();
    onCopied?.();
  };

  useEnterKey(isNext, () => void press());

  return (
    <>
      <Button
        kind={isNext ? 'compact' : 'quiet'}
        className={styles.copy}
        aria-label={copied ? text('ui.copied') : label}
        onClick={() => void press()}
      >
        <span className={styles.caption} data-hidden={copied || undefined}>
          {caption ?? text('ui.copy')}
          {isNext ? <span aria-hidden="true"> ↵</span> : null}
        </span>
        <span className={styles.caption} data-hidden={!copied || undefined}>
          {text('ui.copied')}
        </span>
      </Button>
      <Announcement>{copied ? announcement : ''}</Announcement>
    </>
  );
};
