import type { Failure } from '../shared/failure.ts';
import { Callout } from '../ui/Callout.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './PasswordCard.module.css';
import { PasswordField } from './PasswordField.tsx';

interface PasswordCardProps {
  readonly value: string;
  /** Whether it is of the recipe that was chosen. */
  readonly isAsAsked?: boolean;
  readonly onCopied?: (() => void) | undefined;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The password behind the link, for the user who made it. */
export const PasswordCard = ({ value, isAsAsked = true, onCopied, onFailure }: PasswordCardProps) => {
  const { text } = useApp();
  return (
    <section className={styles.card}>
      {/* Takes the focus, so that a screen reader starts reading at the outcome. */}
      <h1 className={styles.title} tabIndex={-1} ref={focusOnMount}>
        {text('generate.made')}
      </h1>
      <PasswordField
        value={value}
        hint={text('generate.onlyNow')}
        onCopied={onCopied}
        onFailure={onFailure}
      />
      {isAsAsked ? null : <Callout kind="warn">{text('generate.notAsAsked')}</Callout>}
    </section>
  );
};
