import type { Failure } from '../../../src/shared/failure.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { Settings } from './settings.ts';
import type { SettingsFile } from './settings-file.ts';

export interface SettingsStore {
  readonly current: () => Settings;
  /** What is not on disk is not in force: on failure the settings stay as they were. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<Result<null, Failure>>;
}

/** Changes go one after another, each from what the one before left. */
export const createSettingsStore = (
  file: SettingsFile,
  loaded: Settings,
  changed: (settings: Settings) => void,
): SettingsStore => {
  let settings = loaded;
  const inTurn = createSerialQueue();
  return {
    current: () => settings,
    change: (change) =>
      inTurn(async () => {
        const next = change(settings);
        const saved = await file.save(next);
        if (!saved.ok) return saved;
        settings = next;
        changed(next);
        return success(null);
      }),
  };
};
