import type { ProfileView } from '../shared/model/profiles.ts';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import styles from './ProfileList.module.css';
import { profileName, removeQuestion } from './profile-text.ts';
import { useQuestion } from './use-question.ts';

interface ProfileListProps {
  /** The one whose form is shown. */
  readonly edited: ProfileView | null;
  readonly onChoose: (profile: ProfileView) => Promise<void>;
  readonly onEdit: (profile: ProfileView) => void;
  readonly onRemove: (profile: ProfileView) => Promise<void>;
}

export const ProfileList = ({ edited, onChoose, onEdit, onRemove }: ProfileListProps) => {
  const { state, text } = useApp();
  const removal = useQuestion<string>();
  return (
    <div role="radiogroup" aria-labelledby="profiles-label" className={styles.list}>
      <p id="profiles-label" className={styles.label}>
        {text('profiles.inUse')}
      </p>
      {state.profiles.map((profile) => {
        const name = profileName(text, profile);
        return (
          <div key={profile.id} className={styles.row}>
            <input
              id={`profile-${profile.id}`}
              type="radio"
              name="profile"
              checked={profile.id === state.profile?.id}
              aria-disabled={!profile.isAllowed || undefined}
              aria-describedby={profile.isAllowed ? undefined : `profile-${profile.id}-reason`}
              onChange={() => (profile.isAllowed ? void onChoose(profile) : undefined)}
            />
            <label htmlFor={`profile-${profile.id}`} dir="auto">
              {name}
              {profile.isAllowed ? null : (
                <span id={`profile-${profile.id}-reason`} className={styles.reason}>
                  {text('policy.notAllowed')}
                </span>
              )}
            </label>
            <Button
              kind="quiet"
              aria-label={text('profiles.edit', { profile: name })}
              aria-pressed={edited?.id === profile.id}
              onClick={() => onEdit(profile)}
            >
              {text('profiles.editShort')}
            </Button>
            <Button
              kind="quiet"
              danger
              aria-label={text('profiles.remove', { profile: name })}
              onClick={() => removal.ask(profile.id)}
            >
              {text('profiles.removeShort')}
            </Button>
            {removal.about === profile.id ? (
              <YesNoQuestion
                question={removeQuestion(text, profile, state.profiles)}
                yes={text('profiles.remove', { profile: name })}
                no={text('ui.cancel')}
                onYes={() => {
                  removal.takeBack();
                  void onRemove(profile);
                }}
                onNo={removal.takeBack}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
};
