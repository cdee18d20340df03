import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';

/** Whether links of this profile begin with a passphrase. Saved at once, apart from server and account. */
export const PassphraseHabit = ({ profile }: { readonly profile: ProfileView }) => {
  const { text } = useApp();
  /** Until the main process has answered, what was chosen is shown. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (makesPassphrase: boolean) => {
    setChosen(makesPassphrase);
    setFailure(null);
    setSaved(false);
    const reply = await bridge
      .setMakesPassphrase({ id: profile.id, makesPassphrase })
      .finally(() => setChosen(null));
    if (reply.ok) setSaved(true);
    else setFailure(reply.failure);
  };
  return (
    <div className={styles.divided}>
      <Checkbox
        label={text('profiles.makesPassphrase')}
        checked={chosen ?? profile.makesPassphrase}
        reason={text('profiles.makesPassphraseHint')}
        onChange={(makesPassphrase) => void save(makesPassphrase)}
      />
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, profile.serverName)}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </div>
  );
};
