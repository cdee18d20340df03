import type { ReactNode } from 'react';
import styles from './icons.module.css';

/** Drawn on a 24 by 24 grid in the text colour. Hidden from screen readers: nearby text or a label gives the meaning. */
const icon = (lines: ReactNode) => () => (
  <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {lines}
  </svg>
);

export const SettingsIcon = icon(
  <>
    <path d="M4 7h10M18 7h2M4 17h2M10 17h10" />
    <circle cx="16" cy="7" r="2" />
    <circle cx="8" cy="17" r="2" />
  </>,
);
export const PenIcon = icon(
  <path d="M4.500 19.500l1-4.200L16 4.800l3.200 3.200L8.700 18.500zM13.800 7l3.200 3.200" />,
);
export const DiceIcon = icon(
  <>
    <rect x="4.500" y="4.500" width="15" height="15" rx="3" />
    <path d="M9 9v.2M15 9v.2M12 12v.2M9 15v.2M15 15v.2" />
  </>,
);
export const OpenLinkIcon = icon(
  <path d="M13.500 5H19v5.500M19 5l-8 8M10.500 6H7a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-3.500" />,
);
export const ActivityIcon = icon(
  <path d="M9 6.500h11M9 12h11M9 17.500h11M4.500 6.500v.2M4.500 12v.2M4.500 17.500v.2" />,
);
export const CheckIcon = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />);
export const ChevronIcon = icon(<path d="M7 10l5 5 5-5" />);
export const FlameIcon = icon(
  <path d="M12 21c-3.6 0-6-2.4-6-5.6C6 11 10.5 9.5 10 4c3.5 1.5 8 6 8 11.4 0 3.2-2.4 5.6-6 5.6zM12 21c-1.5 0-2.5-1-2.5-2.5 0-1.8 1.7-2.6 2.2-4.5 1.5 1.1 2.8 2.7 2.8 4.5C14.5 20 13.5 21 12 21z" />,
);
export const AlertIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.8v5M12 16v.2" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11v5M12 8v.2" />
  </>,
);
export const HelpIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M9.500 9.800a2.500 2.500 0 1 1 3.700 2.200c-.8.450-1.200 1-1.200 1.900M12 16.600v.2" />
  </>,
);
export const DraftIcon = icon(
  <path d="M4.500 12.500v5.500h15v-5.500M4.500 12.500l2.500-7.500h10l2.500 7.500h-4.700l-1.300 2.200h-3l-1.300-2.200z" />,
);
export const HourglassIcon = icon(
  <path d="M7 4h10M7 20h10M8.500 4v3.500c0 2 3.500 3 3.500 4.500c0-1.500 3.500-2.500 3.500-4.500V4M8.500 20v-3.500c0-2 3.500-3 3.500-4.500c0 1.500 3.500 2.500 3.500 4.500V20" />,
);
export const PauseIcon = icon(<path d="M9 6v12M15 6v12" />);
