import type { SettingsPane } from '../shared/model/settings.ts';
import { useApp } from '../ui/use-app-state.ts';
import { ActivitySection } from './ActivitySection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { ClipboardSection } from './ClipboardSection.tsx';
import { HotkeySection } from './HotkeySection.tsx';
import { LifetimeSection } from './LifetimeSection.tsx';
import { LoginSection } from './LoginSection.tsx';
import { Pane } from './Pane.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import { StorageSection } from './StorageSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { UpdatesSection } from './UpdatesSection.tsx';

interface PanesProps {
  readonly shown: SettingsPane;
  readonly unsaved: readonly SettingsPane[];
  readonly onUnsaved: (pane: SettingsPane, unsaved: boolean) => void;
}

export const Panes = ({ shown, unsaved, onUnsaved }: PanesProps) => {
  const { state } = useApp();
  return (
    <>
      <Pane pane="accounts" shown={shown} keeps>
        <ProfilesSection firstRun={false} onUnsaved={(isUnsaved) => onUnsaved('accounts', isUnsaved)} />
      </Pane>
      <Pane pane="general" shown={shown}>
        <AppearanceSection />
        <LoginSection />
        {state.updates.canCheck ? <UpdatesSection /> : null}
      </Pane>
      <Pane pane="links" shown={shown}>
        <LifetimeSection />
      </Pane>
      <Pane pane="message" shown={shown} keeps>
        <TemplatesSection onUnsaved={(isUnsaved) => onUnsaved('message', isUnsaved)} />
      </Pane>
      <Pane pane="hotkey" shown={shown} keeps={unsaved.includes('hotkey')}>
        <HotkeySection onUnsaved={(isUnsaved) => onUnsaved('hotkey', isUnsaved)} />
      </Pane>
      <Pane pane="activity" shown={shown}>
        <ActivitySection />
      </Pane>
      <Pane pane="privacy" shown={shown}>
        <ClipboardSection />
        <StorageSection />
      </Pane>
    </>
  );
};
