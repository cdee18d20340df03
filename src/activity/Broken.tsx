import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Details.module.css';

/** In place of a row that could not be drawn. The others are not concerned. */
export const BrokenRow = () => {
  const { text } = useApp();
  return <span className={styles.broken}>{text('activity.broken')}</span>;
};

/** In place of details that could not be drawn. */
export const BrokenDetails = ({ onClose }: { readonly onClose: () => void }) => {
  const { text } = useApp();
  return (
    <section className={styles.details} aria-label={text('activity.details')}>
      <Callout kind="danger" role="alert" actions={<Button onClick={onClose}>{text('ui.close')}</Button>}>
        {text('activity.broken')}
      </Callout>
    </section>
  );
};
