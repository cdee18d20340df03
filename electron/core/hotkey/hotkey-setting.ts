import type { Failure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { Hotkey } from './hotkey.ts';

/** Changes the hotkey and saves the choice. If it cannot be saved, the old hotkey is restored. */
export type ChangeHotkey = (accelerator: string | null) => Promise<Result<null, Failure>>;

export const createChangeHotkey =
  (hotkey: Hotkey, settings: SettingsStore): ChangeHotkey =>
  async (accelerator) => {
    const before = hotkey.current();
    const set = await hotkey.set(accelerator);
    if (!set.ok) return set;
    const saved = await settings.change((current) => ({ ...current, hotkey: accelerator }));
    if (!saved.ok) await hotkey.setAtStart(before.accelerator);
    return saved;
  };
