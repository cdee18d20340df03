import { useApp } from '../ui/use-app-state.ts';
import type { Entry } from './filter.ts';
import styles from './StateBadge.module.css';

/** Each state has its own shape, for users who cannot tell the colours apart. */
const shapes: Readonly<Record<Entry['state'], string>> = {
  waiting:
    'M7 4h10M7 20h10M8.500 4v3.500c0 2 3.500 3 3.500 4.500c0-1.500 3.500-2.500 3.500-4.500V4M8.500 20v-3.500c0-2 3.500-3 3.500-4.500c0 1.500 3.500 2.500 3.500 4.500V20',
  sending: 'M12 19.500V5M6 11l6-6 6 6',
  held: 'M12 4.500L20.500 19.500H3.500zM12 10v4M12 16.800v.2',
  failed: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  new: 'M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  opened:
    'M2.5 12C6 6.500 18 6.500 21.500 12C18 17.500 6 17.500 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5z',
  revealed: 'M5 12.500l4.500 4.500L19 7.500',
  burned:
    'M12 21c-3.600 0-6-2.400-6-5.600C6 11 10.500 9.500 10 4c3.500 1.500 8 6 8 11.400 0 3.200-2.400 5.600-6 5.600z',
  expired: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 7.500V12l3 2',
  gone: 'M7 12h10',
};

export const StateBadge = ({ state }: { readonly state: Entry['state'] }) => {
  const { text } = useApp();
  return (
    <span className={`${styles.badge} ${styles[state] ?? ''}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={shapes[state]} />
      </svg>
      {text(`activity.state.${state}`)}
    </span>
  );
};
