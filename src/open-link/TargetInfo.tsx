import type { LinkTarget } from '../shared/model/opening.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** Says where a link leads, before its server is asked. */
export const TargetInfo = ({ target }: { readonly target: LinkTarget & { readonly kind: 'link' } }) => {
  const { text } = useApp();
  const { host, serverName, familiar } = target;
  return (
    <>
      <p className={styles.soft} role="status">
        {serverName === host ? text('open.asks', { host }) : text('open.asksRegion', { serverName, host })}
      </p>
      {familiar ? null : <Callout kind="warn">{text('open.unfamiliar', { host })}</Callout>}
    </>
  );
};
