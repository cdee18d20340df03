import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { hotkeyText } from '../shared/hotkey-text.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { MoreHotkeyView } from '../shared/model/hotkey.ts';
import { makesLink } from '../shared/model/hotkey-tasks.ts';
import type { ProfileView } from '../shared/model/profiles.ts';
import { lifetimeText, type Text } from '../shared/text.ts';
import { profileName } from './profile-text.ts';

/** The combination is named as the user knows it. */
export const hotkeyFailureText = (text: Text, failure: Failure, platform: AppState['platform']): string =>
  failureText(
    text,
    'accelerator' in failure
      ? { ...failure, accelerator: hotkeyText(text, failure.accelerator, platform) }
      : failure,
    '',
  );

/** How it shares, as far as that is not the usual way. */
export const hotkeyDetails = (
  text: Text,
  { does, profile, lifetime, passphrase }: Omit<MoreHotkeyView, 'view'>,
  profiles: readonly ProfileView[],
): string => {
  if (!makesLink(does)) return '';
  const destination = profiles.find(({ id }) => id === profile);
  return [
    destination === undefined ? '' : profileName(text, destination),
    lifetime === null ? '' : lifetimeText(text, lifetime),
    passphrase ? text('hotkey.withPassphrase') : '',
  ]
    .filter((detail) => detail !== '')
    .join(' · ');
};

/** Whether it would share with a server or account that is no longer there. */
export const isProfileGone = (
  { does, profile }: Pick<MoreHotkeyView, 'does' | 'profile'>,
  profiles: readonly ProfileView[],
): boolean => makesLink(does) && profile !== null && profiles.every(({ id }) => id !== profile);
