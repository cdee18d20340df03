import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { ProfileView } from '../shared/model.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Ask } from '../ui/Ask.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { ConnectionForm } from './ConnectionForm.tsx';
import { ProfileList } from './ProfileList.tsx';
import { profileName } from './profile-name.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';

/** `null` is a new one. */
interface Editing {
  readonly id: string | null;
}

interface ProfilesSectionProps {
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** The servers and accounts links can be made with. With one there is no list, only its form. */
export const ProfilesSection = ({ onUnsaved }: ProfilesSectionProps) => {
  const { state, text } = useApp();
  const { profiles, profile: inUse } = state;
  // Chosen once: a profile that appears while it is being saved must not take the form away from under the hands.
  const [editing, setEditing] = useState<Editing>(() => ({ id: inUse?.id ?? null }));
  const [formNumber, setFormNumber] = useState(0);
  const [unsaved, noteUnsaved] = useState(false);
  const [wanted, setWanted] = useState<Editing | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcome, setOutcome] = useState('');
  const isFirst = profiles.length === 0;
  const edited = profiles.find(({ id }) => id === editing.id) ?? null;

  const setUnsaved = (next: boolean) => {
    noteUnsaved(next);
    onUnsaved(next);
  };
  const show = (next: Editing) => {
    setWanted(null);
    setUnsaved(false);
    setEditing(next);
    setFormNumber((number) => number + 1);
  };
  /** Nothing typed is lost because another profile was wanted. */
  const turnTo = (next: Editing) => {
    setOutcome('');
    setFailure(null);
    if (unsaved) setWanted(next);
    else show(next);
  };
  const choose = async (profile: ProfileView) => {
    setFailure(null);
    const reply = await bridge.chooseProfile({ id: profile.id });
    if (reply.ok) setOutcome(text('profiles.chosen', { profile: profileName(text, profile) }));
    else setFailure(reply.failure);
  };
  const remove = async (profile: ProfileView) => {
    setFailure(null);
    const reply = await bridge.removeProfile({ id: profile.id });
    if (!reply.ok) return setFailure(reply.failure);
    setOutcome(text('profiles.removed'));
    if (edited?.id === profile.id) show({ id: (await bridge.readState()).profile?.id ?? null });
  };
  const saved = (id: string, complete: boolean) => {
    setUnsaved(!complete);
    setEditing({ id });
    if (!isFirst || !complete) return;
    // The end of the first run.
    void bridge.openWindow({ window: 'quick-share' });
    void bridge.closeWindow();
  };

  return (
    <Section title={text('connection.heading')}>
      {profiles.length > 1 ? (
        <ProfileList
          edited={edited}
          onChoose={choose}
          onEdit={({ id }) => turnTo({ id })}
          onRemove={remove}
        />
      ) : null}
      {wanted === null ? null : (
        <Ask
          question={text('profiles.discardQuestion')}
          yes={text('profiles.discard')}
          no={text('compose.keepEditing')}
          onYes={() => show(wanted)}
          onNo={() => setWanted(null)}
        />
      )}
      {failure === null ? null : (
        <Note kind="danger" role="alert">
          {failureText(text, failure, edited?.place ?? '')}
        </Note>
      )}
      <Announcement>{outcome}</Announcement>
      {profiles.length > 1 || (edited === null && !isFirst) ? (
        <h3 className={styles.subheading}>
          {edited === null
            ? text('profiles.new')
            : text('profiles.edit', { profile: profileName(text, edited) })}
        </h3>
      ) : null}
      <ConnectionForm
        key={formNumber}
        profile={edited}
        onCancel={edited === null && inUse !== null ? () => show({ id: inUse.id }) : null}
        onUnsaved={setUnsaved}
        onSaved={saved}
      />
      {isFirst || edited === null ? null : (
        <div>
          <Button kind="quiet" onClick={() => turnTo({ id: null })}>
            {text('profiles.add')}
          </Button>
        </div>
      )}
    </Section>
  );
};
