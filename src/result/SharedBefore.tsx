import type { SharedBefore as Before } from '../shared/model/sharing.ts';
import { sharedBeforeText } from '../shared/shared-before-text.ts';
import { dateTimeText } from '../shared/text.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './LinkCard.module.css';

/** That the same text was shared before. */
export const SharedBefore = ({ before }: { readonly before: Before | null }) => {
  const { state, text } = useApp();
  if (before === null) return null;
  const when = dateTimeText(state.language, before.madeAt, Date.now());
  return <p className={styles.soft}>{sharedBeforeText(text, when, before)}</p>;
};
