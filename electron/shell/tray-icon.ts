import type { DraftCounts } from '../../src/shared/model/drafts.ts';

/** What the tray icon shows: that drafts wait to be sent, or that one waits for the user. */
export type TrayState = 'idle' | 'waiting' | 'attention';

export const trayStateOf = ({ waiting, held }: Pick<DraftCounts, 'waiting' | 'held'>): TrayState => {
  if (held > 0) return 'attention';
  return waiting > 0 ? 'waiting' : 'idle';
};

/**
 * The file in `resources/tray`: a template image on macOS, one that stands out from the taskbar on Windows, one with a
 * background of its own on Linux, where panels do not say whether they are light or dark.
 */
export const trayIconFile = (state: TrayState, platform: NodeJS.Platform, isDark: boolean): string => {
  switch (platform) {
    case 'darwin':
      return `${state}Template.png`;
    case 'win32':
      return `${state}-on-${isDark ? 'dark' : 'light'}.png`;
    default:
      return `${state}-linux.png`;
  }
};
