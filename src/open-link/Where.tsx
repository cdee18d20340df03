import type { LinkTarget } from '../shared/model/opening.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** Says where a link leads before anyone is asked. */
export const Where = ({ target }: { readonly target: LinkTarget & { readonly kind: 'link' } }) => {
  const { text } = useApp();
  const { host, serverName, familiar } = target;
  return (
    <>
      <p className={styles.soft} role="status">
        {serverName === host ? text('open.asks', { host }) : text('open.asksRegion', { serverName, host })}
      </p>
      {familiar ? null : <Note kind="warn">{text('open.unfamiliar', { host })}</Note>}
    </>
  );
};
