import type { Failure } from '../../../src/shared/failure.ts';
import { failed, type Result } from '../../../src/shared/result.ts';
import { type Policy, rulesOf } from '../policy/index.ts';
import type { HotkeyChoice, SettingsStore } from '../settings/index.ts';
import type { Hotkey } from './hotkey.ts';
import { isSameKeys } from './same-keys.ts';

/** Changes the hotkey and saves the choice. If it cannot be saved, the old hotkey is restored. */
export type ChangeHotkey = (change: Partial<HotkeyChoice>) => Promise<Result<null, Failure>>;

export interface HotkeySettingPorts {
  readonly hotkey: Hotkey;
  readonly settings: SettingsStore;
  readonly policy: Policy;
  readonly platform: string;
}

export const createChangeHotkey =
  ({ hotkey, settings, policy, platform }: HotkeySettingPorts): ChangeHotkey =>
  async (change) => {
    if (isFixed(change, policy)) return failed({ kind: 'policy-setting' });
    const { hotkey: before, moreHotkeys: others } = settings.current();
    const { keys } = change;
    if (typeof keys === 'string' && others.some((other) => isSameKeys(other.keys, keys, platform)))
      return failed({ kind: 'hotkey-twice', accelerator: keys });
    // Only what was changed: the rest may be the administrator's.
    const save = (saved: Partial<HotkeyChoice>) =>
      settings.change((current) => ({ ...current, hotkey: { ...current.hotkey, ...saved } }));
    const choice = { ...before, ...change };
    const set = await hotkey.set(choice);
    if (!set.ok) {
      const isRefused = set.failure.kind === 'hotkey-not-bound' && set.failure.answer === 'refused';
      // Whoever refuses now does not want to be asked at the next start.
      if (isRefused && before.fromDesktop) await save({ fromDesktop: false });
      return set;
    }
    const saved = await save(change);
    if (!saved.ok) await hotkey.setAtStart(before, settings.current().moreHotkeys);
    return saved;
  };

/** Which keys, and whether there are any. Where the desktop gives them, it also asks the user, who may say no. */
const isFixed = (change: Partial<HotkeyChoice>, policy: Policy): boolean => {
  const { hotkey } = rulesOf(policy);
  return (
    hotkey?.change === false && ('keys' in change || (hotkey.keys === null && change.fromDesktop === true))
  );
};
