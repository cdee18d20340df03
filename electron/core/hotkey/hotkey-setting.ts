import type { Failure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { HotkeyChoice, SettingsStore } from '../settings/index.ts';
import type { Hotkey } from './hotkey.ts';

/** Changes the hotkey and saves the choice. If it cannot be saved, the old hotkey is restored. */
export type ChangeHotkey = (change: Partial<HotkeyChoice>) => Promise<Result<null, Failure>>;

export const createChangeHotkey =
  (hotkey: Hotkey, settings: SettingsStore): ChangeHotkey =>
  async (change) => {
    const saveChoice = (next: HotkeyChoice) => settings.change((current) => ({ ...current, hotkey: next }));
    const before = settings.current().hotkey;
    const choice = { ...before, ...change };
    const set = await hotkey.set(choice);
    if (!set.ok) {
      const isRefused = set.failure.kind === 'hotkey-not-bound' && set.failure.answer === 'refused';
      // Whoever refuses now does not want to be asked at the next start.
      if (isRefused && before.fromDesktop) await saveChoice({ ...before, fromDesktop: false });
      return set;
    }
    const saved = await saveChoice(choice);
    if (!saved.ok) await hotkey.setAtStart(before);
    return saved;
  };
