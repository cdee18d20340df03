import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { ActivityIcon, DiceIcon, HelpIcon, OpenLinkIcon, PenIcon } from '../ui/icons.tsx';
import { useApp } from '../ui/use-app-state.ts';

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

/** The way to everything else, for desktops that show no tray icon. */
export const OtherWindows = ({ from }: OtherWindowsProps) => {
  const { text } = useApp();
  return windows
    .filter(({ window }) => window !== from)
    .map(({ window, title, Icon }) => (
      <Button
        key={window}
        kind="icon"
        aria-label={text(title)}
        title={text(title)}
        onClick={() => void bridge.openWindow({ window })}
      >
        <Icon />
      </Button>
    ));
};
