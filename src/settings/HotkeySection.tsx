import { useApp } from '../ui/use-app-state.ts';
import { AppHotkeyCard } from './AppHotkeyCard.tsx';
import { DesktopHotkeyCard } from './DesktopHotkeyCard.tsx';
import { Section } from './Section.tsx';
import { UserHotkeyCard } from './UserHotkeyCard.tsx';

export const HotkeySection = () => {
  const { hotkey } = useApp().state;
  return (
    <Section id="hotkey">
      {hotkey.by === 'app' ? (
        <AppHotkeyCard hotkey={hotkey} />
      ) : hotkey.by === 'desktop' ? (
        <DesktopHotkeyCard hotkey={hotkey} />
      ) : (
        <UserHotkeyCard hotkey={hotkey} />
      )}
    </Section>
  );
};
