import type { Failure } from '../../../src/shared/failure.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import type { Settings } from './settings.ts';
import type { SettingsFile } from './settings-file.ts';

export interface SettingsChange {
  readonly before: Settings;
  readonly now: Settings;
}

export interface SettingsStore {
  readonly current: () => Settings;
  /** Takes effect when it is on disk: on failure the settings stay as they were. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<Result<null, Failure>>;
  readonly subscribe: Subscribe<SettingsChange>;
}

/** Changes run one after another, each from the result of the one before. */
export const createSettingsStore = (file: SettingsFile, loaded: Settings): SettingsStore => {
  const changed = createEventSource<SettingsChange>();
  const changes = createSerialQueue();
  let settings = loaded;
  return {
    current: () => settings,
    change: (change) =>
      changes.run(async () => {
        const before = settings;
        const now = change(before);
        const saved = await file.save(now);
        if (!saved.ok) return saved;
        settings = now;
        changed.emit({ before, now });
        return success(null);
      }),
    subscribe: changed.subscribe,
  };
};
