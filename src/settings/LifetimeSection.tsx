import { failureText } from '../shared/failure-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { LifetimeSelect } from '../ui/LifetimeSelect.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { Section } from './Section.tsx';
import { usePreferences } from './use-preferences.ts';

export const LifetimeSection = () => {
  const { text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  return (
    <Section id="lifetime">
      <LifetimeSelect
        label={text('defaults.lifetime')}
        hint={text('defaults.hint')}
        error={failure === null ? null : failureText(text, failure, '')}
        value={preferences.defaultLifetime}
        onChange={(defaultLifetime) => void save({ defaultLifetime })}
      />
      <Announcement>{saved ? text('defaults.saved') : ''}</Announcement>
    </Section>
  );
};
