import { useApp } from '../ui/use-app-state.ts';
import { AppHotkeyCard } from './AppHotkeyCard.tsx';
import { DesktopHotkeyCard } from './DesktopHotkeyCard.tsx';
import { HotkeyRow } from './HotkeyRow.tsx';
import { MoreHotkeys } from './MoreHotkeys.tsx';
import { Section } from './Section.tsx';
import { UserHotkeyCard } from './UserHotkeyCard.tsx';

interface HotkeySectionProps {
  readonly onUnsaved: (unsaved: boolean) => void;
}

export const HotkeySection = ({ onUnsaved }: HotkeySectionProps) => {
  const { state, text } = useApp();
  const { hotkey, policy } = state;
  return (
    <Section>
      {hotkey.by === 'app' ? (
        <AppHotkeyCard hotkey={hotkey} />
      ) : hotkey.by === 'desktop' ? (
        <DesktopHotkeyCard hotkey={hotkey} />
      ) : policy.hotkey === 'none' ? (
        <>
          <HotkeyRow keys={null} otherwise={text('hotkey.off')} />
          <p>{text('policy.set')}</p>
        </>
      ) : (
        <UserHotkeyCard hotkey={hotkey} />
      )}
      {policy.hotkey === 'free' ? <MoreHotkeys onUnsaved={onUnsaved} /> : null}
    </Section>
  );
};
