import type { Failure } from '../shared/failure.ts';
import { focusOnArrival } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './ValueCard.module.css';
import { ValueField } from './ValueField.tsx';

interface ValueCardProps {
  readonly value: string;
  readonly onCopied?: (() => void) | undefined;
  readonly onFailure: (failure: Failure | null) => void;
}

/** The password that the link leads to, for the one who made it. */
export const ValueCard = ({ value, onCopied, onFailure }: ValueCardProps) => {
  const { text } = useApp();
  return (
    <section className={styles.card}>
      {/* The focus comes here, so that a screen reader reads on from the outcome. */}
      <h1 className={styles.title} tabIndex={-1} ref={focusOnArrival}>
        {text('generate.made')}
      </h1>
      <ValueField value={value} hint={text('generate.onlyNow')} onCopied={onCopied} onFailure={onFailure} />
    </section>
  );
};
