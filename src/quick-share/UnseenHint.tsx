import type { Unseen } from '../shared/unseen.ts';
import { Button } from '../ui/Button.tsx';
import { unseenText } from '../ui/unseen-text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Fields.module.css';

interface UnseenHintProps {
  readonly id: string;
  readonly unseen: Unseen;
  readonly onTrim: () => void;
}

/** Says what nobody sees in the text. Only a hint: it may be meant. */
export const UnseenHint = ({ id, unseen, onTrim }: UnseenHintProps) => {
  const { state, text } = useApp();
  return (
    <div className={styles.unseen}>
      <p id={id}>{text('compose.unseen', { unseen: unseenText(text, state.language, unseen) })}</p>
      <Button kind="quiet" onClick={onTrim}>
        {text('compose.trim')}
      </Button>
    </div>
  );
};
