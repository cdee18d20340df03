import { type Policy, rulesOf } from '../policy/index.ts';
import type { LoginStart } from './login-start.ts';

/** Has the app start at login, or not, as the administrator has set it. Other programs can change it until the next start. */
export const followLoginStartPolicy = async (loginStart: LoginStart, policy: Policy): Promise<void> => {
  const { startAtLogin } = rulesOf(policy);
  if (startAtLogin === undefined) return;
  await loginStart.look();
  // What still needs the user's approval has been asked for.
  if ((loginStart.current() !== 'off') !== startAtLogin) await loginStart.set(startAtLogin);
};
