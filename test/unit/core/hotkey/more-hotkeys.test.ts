import { beforeEach, describe, expect, it } from 'vitest';
import { systemTimers } from '../../../../electron/adapters/system.ts';
import { createChangeHotkey } from '../../../../electron/core/hotkey/hotkey-setting.ts';
import { createMoreHotkeys } from '../../../../electron/core/hotkey/more-hotkeys.ts';
import { isSameKeys } from '../../../../electron/core/hotkey/same-keys.ts';
import { createPolicedSettings } from '../../../../electron/core/policy/policed-settings.ts';
import { createSettingsStore } from '../../../../electron/core/settings/settings-store.ts';
import { createHotkey } from '../../../../electron/shell/shortcuts.ts';
import type { HotkeyWish } from '../../../../src/shared/model/more-hotkeys.ts';
import { success } from '../../../../src/shared/result.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import { createFakeSettingsFile, settingsWith } from '../../../support/fakes/ports.ts';

const main = 'CommandOrControl+Alt+H';
const wish = (keys: string, change: Partial<HotkeyWish> = {}): HotkeyWish => ({
  keys,
  does: 'share-link',
  profile: null,
  lifetime: null,
  passphrase: false,
  ...change,
});

const setUp = async (policy = noPolicy) => {
  const registered = new Map<string, () => void>();
  const taken = new Set<string>();
  const hotkey = createHotkey(
    {
      register: async (accelerator, press) => {
        if (taken.has(accelerator)) return 'taken';
        registered.set(accelerator, press);
        return 'on';
      },
      unregister: (accelerator) => void registered.delete(accelerator),
      onChange: () => () => undefined,
    },
    systemTimers,
    'linux',
  );
  const file = createFakeSettingsFile();
  const own = createSettingsStore(file, settingsWith());
  const settings = createPolicedSettings(own, policy);
  let ids = 0;
  const ports = { hotkey, settings, policy, platform: 'linux' };
  const more = createMoreHotkeys({
    ...ports,
    newId: () => {
      ids += 1;
      return `a0000000-0000-4000-8000-00000000000${ids}`;
    },
  });
  await hotkey.setAtStart(settings.current().hotkey, settings.current().moreHotkeys);
  const keys = () => [...registered.keys()];
  return { registered, taken, keys, hotkey, file, settings, more, changeHotkey: createChangeHotkey(ports) };
};
let app: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  app = await setUp();
});
const saved = () => app.settings.current().moreHotkeys;
const add = async (keys: string, change: Partial<HotkeyWish> = {}): Promise<string> => {
  expect(await app.more.save(null, wish(keys, change))).toEqual(success(null));
  return saved().at(-1)?.id ?? '';
};

describe("the user's own hotkeys", () => {
  it('are in force and kept, and tell which one was pressed', async () => {
    const pressed: string[] = [];
    app.hotkey.onPress((id) => pressed.push(id));
    const id = await add('Alt+F1', { does: 'new-secret' });
    expect(app.keys()).toEqual([main, 'Alt+F1']);
    expect(app.file.saved?.moreHotkeys).toEqual([{ id, ...wish('Alt+F1', { does: 'new-secret' }) }]);
    for (const keys of ['Alt+F1', main]) app.registered.get(keys)?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(pressed).toEqual([id, 'share-clipboard']);
  });

  it('are changed, and keep their id and what a later version has added', async () => {
    const id = await add('Alt+F1');
    await app.settings.change((settings) => ({
      ...settings,
      moreHotkeys: settings.moreHotkeys.map((hotkey) => ({ ...hotkey, colour: 'red' })),
    }));
    await app.more.save(id, wish('Alt+F2', { lifetime: 3_600 }));
    expect(app.keys()).toEqual([main, 'Alt+F2']);
    expect(saved()).toEqual([{ id, ...wish('Alt+F2', { lifetime: 3_600 }), colour: 'red' }]);
  });

  it('are removed, and their keys are free again', async () => {
    await app.more.remove(await add('Alt+F1'));
    expect(app.keys()).toEqual([main]);
    expect(saved()).toEqual([]);
  });

  it.each(['Alt+F1', 'Option+F1', 'CommandOrControl+Alt+H', 'Alt+Ctrl+H'])(
    'have no keys that another one has: %s',
    async (keys) => {
      await add('Alt+F1');
      expect(await app.more.save(null, wish(keys))).toMatchObject({
        ok: false,
        failure: { kind: 'hotkey-twice', accelerator: keys },
      });
      expect(saved()).toHaveLength(1);
    },
  );

  it('keep theirs from the main one', async () => {
    await add('Alt+F1');
    expect(await app.changeHotkey({ keys: 'Alt+F1' })).toMatchObject({ failure: { kind: 'hotkey-twice' } });
    expect(app.keys()).toEqual([main, 'Alt+F1']);
  });

  it('may have those of the main one once it is off, and it is told so when it is on again', async () => {
    await app.changeHotkey({ keys: null });
    const id = await add(main);
    expect(app.hotkey.current(id)).toMatchObject({ status: 'on' });
    expect(await app.changeHotkey({ keys: main })).toMatchObject({ failure: { kind: 'hotkey-twice' } });
  });

  it.each(['F1', 'Shift+A', 'Alt+Plus', ''])('need a combination: %j', async (keys) => {
    expect(await app.more.save(null, wish(keys))).toMatchObject({ failure: { kind: 'invalid-hotkey' } });
  });

  it('stay as they were when another program has the keys', async () => {
    app.taken.add('Alt+F2');
    const id = await add('Alt+F1');
    for (const which of [null, id]) {
      expect(await app.more.save(which, wish('Alt+F2'))).toMatchObject({ failure: { kind: 'hotkey-taken' } });
    }
    expect(app.keys()).toEqual([main, 'Alt+F1']);
    expect(saved().map(({ keys }) => keys)).toEqual(['Alt+F1']);
  });

  it('stay as they were when they cannot be saved', async () => {
    const id = await add('Alt+F1');
    app.file.full = true;
    expect(await app.more.save(null, wish('Alt+F2'))).toMatchObject({
      failure: { kind: 'settings-not-saved' },
    });
    expect(await app.more.remove(id)).toMatchObject({ failure: { kind: 'settings-not-saved' } });
    expect(app.keys()).toEqual([main, 'Alt+F1']);
  });

  it('are nine at most, however fast they are added', async () => {
    const letters = [...'ABCDEFGIJKLM'];
    const made = await Promise.all(letters.map((letter) => app.more.save(null, wish(`Alt+${letter}`))));
    expect(made.filter(({ ok }) => ok)).toHaveLength(9);
    expect(made.at(-1)).toMatchObject({ failure: { kind: 'too-many-hotkeys' } });
    expect(saved()).toHaveLength(9);
  });

  it('do nothing with keys that one before them has, as a file may say, and that is shown', async () => {
    const both = [
      { id: 'a', ...wish('Alt+F1') },
      { id: 'b', ...wish('Option+F1') },
      { id: 'c', ...wish(main) },
    ];
    await app.hotkey.setAtStart({ fromDesktop: false }, both);
    expect(both.map(({ id }) => app.hotkey.current(id))).toMatchObject([
      { status: 'on' },
      { status: 'twice' },
      { status: 'twice' },
    ]);
    await app.hotkey.set({ keys: 'Alt+F9', fromDesktop: false });
    expect(app.hotkey.current('c')).toMatchObject({ status: 'on' });
    await app.hotkey.setMore(both.slice(0, 1));
    expect(app.keys().toSorted()).toEqual(['Alt+F1', 'Alt+F9']);
  });

  it("are none where the administrator has set the hotkey, and the user's stay in the file", async () => {
    app = await setUp(policyWith({ hotkey: { keys: 'Alt+F9' } }));
    expect(await app.more.save(null, wish('Alt+F1'))).toMatchObject({ failure: { kind: 'policy-setting' } });
    expect(await app.more.remove('a')).toMatchObject({ failure: { kind: 'policy-setting' } });
  });

  it('are saved as the user wants them, whatever the administrator makes of the others', async () => {
    app = await setUp(policyWith({ maxLifetime: '1h', passphrase: { required: true } }));
    await add('Alt+F1', { lifetime: 604_800 });
    await add('Alt+F2');
    expect(saved()).toMatchObject([{ lifetime: 3_600, passphrase: true }, { passphrase: true }]);
    expect(app.file.saved?.moreHotkeys).toMatchObject([
      { lifetime: 604_800, passphrase: false },
      { passphrase: false },
    ]);
  });

  it('are tried one by one, and any of them while keys are recorded', async () => {
    const id = await add('Alt+F1');
    const own = app.hotkey.waitForPress(id, 60_000);
    app.registered.get(main)?.();
    app.registered.get('Alt+F1')?.();
    expect(await own).toBe(id);
    const any = app.hotkey.waitForPress(null, 60_000);
    app.registered.get(main)?.();
    expect(await any).toBe('share-clipboard');
  });
});

describe('two combinations', () => {
  it.each([
    ['CommandOrControl+Alt+H', 'Alt+Ctrl+h', 'linux', true],
    ['Super+K', 'Meta+K', 'win32', true],
    ['CommandOrControl+K', 'Control+K', 'darwin', false],
    ['CommandOrControl+K', 'Super+K', 'darwin', true],
    ['Alt+K', 'Alt+Shift+K', 'linux', false],
    ['constructor+K', 'toString+K', 'linux', false],
  ])('%s and %s are the same on %s: %s', (one, other, platform, same) => {
    expect(isSameKeys(one, other, platform)).toBe(same);
  });
});
