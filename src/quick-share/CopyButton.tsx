import { useEffect, useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './CopyButton.module.css';

interface CopyButtonProps {
  readonly label: string;
  readonly announcement: string;
  readonly copy: () => Promise<Result<null, Failure>>;
  readonly onCopied?: () => void;
  readonly onFailure: (failure: Failure | null) => void;
}

/** Says for a moment that it has copied. */
export const CopyButton = ({ label, announcement, copy, onCopied, onFailure }: CopyButtonProps) => {
  const { text } = useApp();
  const [copies, setCopies] = useState(0);
  useEffect(() => {
    if (copies === 0) return;
    const timer = setTimeout(() => setCopies(0), 2_000);
    return () => clearTimeout(timer);
  }, [copies]);

  const press = async () => {
    onFailure(null);
    const reply = await copy();
    if (!reply.ok) return onFailure(reply.failure);
    setCopies((before) => before + 1);
    onCopied?.();
  };

  return (
    <>
      <Button
        kind="quiet"
        className={styles.copy}
        aria-label={copies > 0 ? undefined : label}
        onClick={() => void press()}
      >
        {text(copies > 0 ? 'ui.copied' : 'ui.copy')}
      </Button>
      <Announcement>{copies > 0 ? announcement : ''}</Announcement>
    </>
  );
};
