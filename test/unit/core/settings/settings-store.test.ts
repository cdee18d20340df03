import { beforeEach, describe, expect, it } from 'vitest';
import { type Settings, withPreferences } from '../../../../electron/core/settings/settings.ts';
import {
  createSettingsStore,
  type SettingsChange,
} from '../../../../electron/core/settings/settings-store.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const off = { keys: null, fromDesktop: false };

const loaded = settingsWith();
const paused = (settings: Settings): Settings => ({ ...settings, sendingPaused: true });

const setUp = () => {
  const file = createFakeSettingsFile();
  const store = createSettingsStore(file, loaded);
  const changes: SettingsChange[] = [];
  store.subscribe((change) => changes.push(change));
  return { file, store, changes };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a change of the settings', () => {
  it('is on disk when it is in force, and announced with what was before', async () => {
    const onDisk: (Settings | null)[] = [];
    app.store.subscribe(() => onDisk.push(app.file.saved));
    expect(await app.store.change(paused)).toEqual({ ok: true, value: null });
    expect(app.store.current()).toEqual(paused(loaded));
    expect(onDisk).toEqual([paused(loaded)]);
    expect(app.changes).toEqual([{ before: loaded, now: paused(loaded) }]);
  });

  it('is not in force before it is on disk', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { save } = app.file;
    app.file.save = async (settings) => {
      await promise;
      return await save(settings);
    };
    const changed = app.store.change(paused);
    expect(app.store.current()).toBe(loaded);
    resolve();
    await changed;
    expect(app.store.current().sendingPaused).toBe(true);
  });

  it('that cannot be written is not in force, and not announced', async () => {
    app.file.full = true;
    expect(await app.store.change(paused)).toEqual({ ok: false, failure: { kind: 'settings-not-saved' } });
    expect(app.store.current()).toBe(loaded);
    expect(app.changes).toEqual([]);
  });

  it('begins with what the one before left, in the order they were asked for', async () => {
    await Promise.all([
      app.store.change(paused),
      app.store.change((settings) => withPreferences(settings, { watchLinks: false })),
      app.store.change((settings) => ({ ...settings, hotkey: off })),
    ]);
    expect(app.file.saved).toMatchObject({
      sendingPaused: true,
      preferences: { watchLinks: false },
      hotkey: off,
    });
    expect(app.changes.map(({ before, now }) => [before.hotkey === off, now.hotkey === off])).toEqual([
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it('after one that failed begins with what is in force', async () => {
    app.file.full = true;
    const first = app.store.change(paused);
    await first;
    app.file.full = false;
    await app.store.change((settings) => ({ ...settings, hotkey: off }));
    expect(app.file.saved).toMatchObject({ sendingPaused: false, hotkey: off });
  });
});
