import { beforeEach, expect, it } from 'vitest';
import { systemTimers } from '../../../../electron/adapters/system.ts';
import type { Hotkey } from '../../../../electron/core/hotkey/hotkey.ts';
import { createChangeHotkey } from '../../../../electron/core/hotkey/hotkey-setting.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createHotkey } from '../../../../electron/shell/shortcuts.ts';
import { failed } from '../../../../src/shared/result.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const keys = (chosen: string | null) => ({ keys: chosen, fromDesktop: false });
const usual = 'CommandOrControl+Shift+1';

const setUp = async () => {
  const registered = new Set<string>();
  const taken = new Set<string>();
  const hotkey = createHotkey(
    {
      register: async (accelerator) => {
        if (taken.has(accelerator)) return 'taken';
        registered.add(accelerator);
        return 'on';
      },
      unregister: (accelerator) => void registered.delete(accelerator),
      onChange: () => () => undefined,
    },
    systemTimers,
    'linux',
  );
  const file = createFakeSettingsFile();
  const settings = createSettingsStore(file, { ...settingsWith(), hotkey: keys(usual) });
  await hotkey.setAtStart(keys(usual), []);
  return {
    registered,
    taken,
    hotkey,
    file,
    settings,
    with: (other: Hotkey) =>
      createChangeHotkey({ hotkey: other, settings, policy: noPolicy, platform: 'linux' }),
    changeHotkey: createChangeHotkey({ hotkey, settings, policy: noPolicy, platform: 'linux' }),
  };
};
let app: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  app = await setUp();
});

it('a hotkey that is changed is in force and kept', async () => {
  expect(await app.changeHotkey({ keys: 'Alt+F1' })).toEqual({ ok: true, value: null });
  expect([...app.registered]).toEqual(['Alt+F1']);
  expect(app.file.saved?.hotkey).toEqual(keys('Alt+F1'));
});

it('a hotkey can be switched off for good', async () => {
  await app.changeHotkey({ keys: null });
  expect([...app.registered]).toEqual([]);
  expect(app.file.saved?.hotkey).toEqual(keys(null));
});

it('one that another program has is neither in force nor kept', async () => {
  app.taken.add('Alt+F1');
  expect(await app.changeHotkey({ keys: 'Alt+F1' })).toMatchObject({
    ok: false,
    failure: { kind: 'hotkey-taken' },
  });
  expect([...app.registered]).toEqual([usual]);
  expect(app.settings.current().hotkey).toEqual(keys(usual));
  expect(app.file.saved).toBeNull();
});

it.each(['Alt+F1', null])(
  '%s, which cannot be kept, is not in force: the one before is',
  async (accelerator) => {
    app.file.full = true;
    expect(await app.changeHotkey({ keys: accelerator })).toEqual({
      ok: false,
      failure: { kind: 'settings-not-saved' },
    });
    expect([...app.registered]).toEqual([usual]);
    expect(app.hotkey.current()).toEqual({ by: 'app', accelerator: usual, status: 'on' });
    expect(app.settings.current().hotkey).toEqual(keys(usual));
  },
);

it('one that the desktop refuses is not asked for at the next start', async () => {
  const refused = failed({ kind: 'hotkey-not-bound', answer: 'refused' });
  const hotkey = { ...app.hotkey, set: async () => refused };
  await app.settings.change((settings) => ({ ...settings, hotkey: { keys: usual, fromDesktop: true } }));
  expect(await app.with(hotkey)({ fromDesktop: true })).toEqual(refused);
  expect(app.file.saved?.hotkey).toEqual(keys(usual));
});

it('one that was taken at start is shown as taken again when the new one cannot be kept', async () => {
  app.hotkey.set(keys(null));
  app.taken.add(usual);
  app.hotkey.setAtStart(keys(usual), []);
  app.file.full = true;
  await app.changeHotkey({ keys: 'Alt+F1' });
  expect(app.hotkey.current()).toEqual({ by: 'app', accelerator: usual, status: 'taken' });
});
