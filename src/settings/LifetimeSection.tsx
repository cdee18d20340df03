import { failureText } from '../shared/failure-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { LifetimeSelect } from '../ui/LifetimeSelect.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { Section } from './Section.tsx';
import { usePreferences } from './use-preferences.ts';

const CloseAfterSharing = () => {
  const { text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  return (
    <>
      <Checkbox
        label={text('appearance.closeAfterSharing')}
        checked={preferences.closeAfterSharing}
        onChange={(closeAfterSharing) => void save({ closeAfterSharing })}
      />
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </>
  );
};

/** How links are made where nothing else is chosen, and what follows. */
export const LifetimeSection = () => {
  const { text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  return (
    <Section>
      <LifetimeSelect
        label={text('defaults.lifetime')}
        hint={text('defaults.hint')}
        error={failure === null ? null : failureText(text, failure, '')}
        value={preferences.defaultLifetime}
        onChange={(defaultLifetime) => void save({ defaultLifetime })}
      />
      <Announcement>{saved ? text('defaults.saved') : ''}</Announcement>
      <CloseAfterSharing />
    </Section>
  );
};
