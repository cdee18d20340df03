import type { HotkeyWish } from '../shared/model/more-hotkeys.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { LifetimeSelect } from '../ui/LifetimeSelect.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './HotkeySection.module.css';
import { isProfileGone } from './hotkey-text.ts';
import { profileName } from './profile-text.ts';

interface ShareOptionsProps {
  readonly wish: HotkeyWish;
  readonly onChange: (change: Partial<HotkeyWish>) => void;
}

/** How a hotkey shares the clipboard. */
export const ShareOptions = ({ wish, onChange }: ShareOptionsProps) => {
  const { state, text } = useApp();
  const { profiles, policy, preferences } = state;
  const isGone = isProfileGone(wish, profiles);
  const isRequired = policy.passphraseRequired;
  return (
    <>
      {profiles.length < 2 && wish.profile === null ? null : (
        <Field label={text('hotkey.destination')} error={isGone ? text('hotkey.profileGone') : null}>
          {(control) => (
            <Select
              {...control}
              name="hotkeyProfile"
              value={isGone ? '' : (wish.profile ?? 'in-use')}
              onChange={({ target }) =>
                onChange({ profile: target.value === 'in-use' ? null : target.value })
              }
            >
              {isGone ? <option value="">{text('destination.none')}</option> : null}
              <option value="in-use">{text('hotkey.inUse')}</option>
              {profiles.map((profile) => (
                <option key={profile.id} value={profile.id}>
                  {profileName(text, profile)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Checkbox
        label={text('hotkey.ownLifetime')}
        checked={wish.lifetime !== null}
        onChange={(isOwn) => onChange({ lifetime: isOwn ? preferences.defaultLifetime : null })}
      />
      {wish.lifetime === null ? null : (
        <LifetimeSelect
          label={text('compose.lifetime')}
          value={wish.lifetime}
          onChange={(lifetime) => onChange({ lifetime })}
        />
      )}
      <Checkbox
        label={text('hotkey.passphrase')}
        checked={wish.passphrase || isRequired}
        fixed={isRequired}
        reason={isRequired ? text('policy.passphrase') : null}
        onChange={(passphrase) => onChange({ passphrase })}
      />
      {wish.passphrase || isRequired ? <p className={styles.soft}>{text('hotkey.passphraseHint')}</p> : null}
    </>
  );
};
