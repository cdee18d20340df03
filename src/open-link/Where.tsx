import type { LinkTarget } from '../shared/model.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** Says where a link leads before anyone is asked. */
export const Where = ({ target }: { readonly target: LinkTarget & { readonly kind: 'link' } }) => {
  const { text } = useApp();
  const { host, place, familiar } = target;
  return (
    <>
      <p className={styles.soft} role="status">
        {place === host ? text('open.asks', { host }) : text('open.asksRegion', { place, host })}
      </p>
      {familiar ? null : <Note kind="warn">{text('open.unfamiliar', { host })}</Note>}
    </>
  );
};
