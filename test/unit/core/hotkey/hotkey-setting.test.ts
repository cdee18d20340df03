import { beforeEach, expect, it } from 'vitest';
import { createChangeHotkey } from '../../../../electron/core/hotkey/hotkey-setting.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createHotkey } from '../../../../electron/shell/shortcuts.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const usual = 'CommandOrControl+Shift+1';

const setUp = async () => {
  const registered = new Set<string>();
  const taken = new Set<string>();
  const hotkey = createHotkey({
    register: async (accelerator) => {
      if (taken.has(accelerator)) return 'taken';
      registered.add(accelerator);
      return 'on';
    },
    unregister: (accelerator) => void registered.delete(accelerator),
    onChange: () => () => undefined,
  });
  const file = createFakeSettingsFile();
  const settings = createSettingsStore(file, { ...settingsWith(), hotkey: usual });
  await hotkey.setAtStart(usual);
  return { registered, taken, hotkey, file, settings, changeHotkey: createChangeHotkey(hotkey, settings) };
};
let app: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  app = await setUp();
});

it('a hotkey that is changed is in force and kept', async () => {
  expect(await app.changeHotkey('Alt+F1')).toEqual({ ok: true, value: null });
  expect([...app.registered]).toEqual(['Alt+F1']);
  expect(app.file.saved?.hotkey).toBe('Alt+F1');
});

it('a hotkey can be switched off for good', async () => {
  await app.changeHotkey(null);
  expect([...app.registered]).toEqual([]);
  expect(app.file.saved?.hotkey).toBeNull();
});

it('one that another program has is neither in force nor kept', async () => {
  app.taken.add('Alt+F1');
  expect(await app.changeHotkey('Alt+F1')).toMatchObject({ ok: false, failure: { kind: 'hotkey-taken' } });
  expect([...app.registered]).toEqual([usual]);
  expect(app.settings.current().hotkey).toBe(usual);
  expect(app.file.saved).toBeNull();
});

it.each(['Alt+F1', null])(
  '%s, which cannot be kept, is not in force: the one before is',
  async (accelerator) => {
    app.file.full = true;
    expect(await app.changeHotkey(accelerator)).toEqual({
      ok: false,
      failure: { kind: 'settings-not-saved' },
    });
    expect([...app.registered]).toEqual([usual]);
    expect(app.hotkey.current()).toEqual({ accelerator: usual, status: 'on' });
    expect(app.settings.current().hotkey).toBe(usual);
  },
);

it('one that was taken at start is shown as taken again when the new one cannot be kept', async () => {
  app.hotkey.set(null);
  app.taken.add(usual);
  app.hotkey.setAtStart(usual);
  app.file.full = true;
  await app.changeHotkey('Alt+F1');
  expect(app.hotkey.current()).toEqual({ accelerator: usual, status: 'taken' });
});
