import { failureText } from '../shared/failure-text.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';
import { usePreferences } from './use-preferences.ts';

/** Whether to ask for newer versions, and where the newest is. */
export const UpdatesSection = () => {
  const { state, text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  const { newer } = state.updates;
  return (
    <Section>
      <Checkbox
        label={text('updates.check')}
        checked={preferences.checkForUpdates}
        fixed={state.policy.updatesFixed}
        reason={state.policy.updatesFixed ? text('policy.set') : null}
        onChange={(checkForUpdates) => void save({ checkForUpdates })}
      />
      <p className={styles.small}>{text('updates.how')}</p>
      {newer === null ? null : (
        <Callout
          kind="info"
          role="status"
          actions={<Button onClick={() => void bridge.openUpdatePage()}>{text('updates.open')}</Button>}
        >
          {text('updates.newer', { version: newer })}
        </Callout>
      )}
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </Section>
  );
};
