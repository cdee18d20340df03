import { Button } from '../../ui/Button.tsx';
import { bridge } from '../../ui/bridge.ts';
import { numberText } from '../../ui/format.ts';
import { ActivityIcon, DiceIcon, HelpIcon, OpenLinkIcon, PenIcon } from '../../ui/icons.tsx';
import { useApp } from '../../ui/use-app-state.ts';
import styles from './OtherWindows.module.css';

const windows = [
  { window: 'quick-share', title: 'compose.title', Icon: PenIcon },
  { window: 'generate', title: 'generate.title', Icon: DiceIcon },
  { window: 'open-link', title: 'open.title', Icon: OpenLinkIcon },
  { window: 'activity', title: 'activity.title', Icon: ActivityIcon },
  { window: 'help', title: 'help.title', Icon: HelpIcon },
] as const;

interface OtherWindowsProps {
  readonly from: 'quick-share' | 'generate';
}

/** Buttons for the other windows, since some desktops show no tray icon. */
export const OtherWindows = ({ from }: OtherWindowsProps) => {
  const { state, text } = useApp();
  const drafts = state.drafts.waiting + state.drafts.held;
  const formatted = numberText(state.language, drafts);
  const nameOf = (title: (typeof windows)[number]['title']): string =>
    title === 'activity.title' && drafts > 0 ? text('activity.titleDrafts', { formatted }) : text(title);
  return windows
    .filter(({ window }) => window !== from)
    .map(({ window, title, Icon }) => (
      <Button
        key={window}
        kind="icon"
        aria-label={nameOf(title)}
        title={nameOf(title)}
        onClick={() => void bridge.openWindow({ window })}
      >
        <Icon />
        {window === 'activity' && drafts > 0 ? (
          <span className={styles.drafts} data-held={state.drafts.held > 0 || undefined} />
        ) : null}
      </Button>
    ));
};
