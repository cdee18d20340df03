import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createElectronKeys } from '../../../electron/adapters/electron-keys.ts';
import { systemTimers } from '../../../electron/adapters/system.ts';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import type { Registered } from '../../../electron/core/hotkey/index.ts';
import { createHotkey } from '../../../electron/shell/shortcuts.ts';
import { mainHotkey } from '../../../src/shared/model/hotkey-tasks.ts';

/** Electron's registry of global shortcuts, in memory; `taken` are those of other programs. */
const createRegistry = (taken: readonly string[] = []) => {
  const registered = new Map<string, () => void>();
  return {
    registered,
    register: (accelerator: string, callback: () => void): boolean => {
      if (/Nonsense/.test(accelerator)) throw new TypeError('conversion failure');
      if (taken.includes(accelerator)) return false;
      registered.set(accelerator, callback);
      return true;
    },
    unregister: (accelerator: string): void => void registered.delete(accelerator),
  };
};

/** The keys of a desktop, whose layouts change as told. */
const keysIn = (registry: ReturnType<typeof createRegistry>) => {
  const changed = createEventSource<{ readonly accelerator: string; readonly registered: Registered }>();
  return { ...createElectronKeys(registry), onChange: changed.subscribe, change: changed.emit };
};

const keys = (chosen: string | null) => ({ keys: chosen, fromDesktop: false });
const usual = 'CommandOrControl+Shift+1';
let presses = 0;
beforeEach(() => {
  presses = 0;
});
const pressed = () => {
  presses += 1;
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the hotkey', () => {
  it('does its work when pressed', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    expect(await hotkey.set(keys(usual))).toEqual({ ok: true, value: null });
    registry.registered.get(usual)?.();
    await turn();
    expect(presses).toBe(1);
  });

  it('lets go of the old combination after it has the new one', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    await hotkey.set(keys(usual));
    await hotkey.set(keys('Alt+F1'));
    expect([...registry.registered.keys()]).toEqual(['Alt+F1']);
    expect(hotkey.current()).toEqual({ by: 'app', accelerator: 'Alt+F1', status: 'on' });
  });

  it.each([
    ['Alt+F1', 'hotkey-refused'],
    ['Alt+Nonsense', 'invalid-hotkey'],
    ['A', 'invalid-hotkey'],
    ['Shift+A', 'invalid-hotkey'],
    ['', 'invalid-hotkey'],
  ])('stays as it was when it cannot become %j', async (wanted, kind) => {
    const registry = createRegistry(['Alt+F1']);
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    await hotkey.set(keys(usual));
    expect(await hotkey.set(keys(wanted))).toMatchObject({ ok: false, failure: { kind } });
    expect(hotkey.current()).toEqual({ by: 'app', accelerator: usual, status: 'on' });
    registry.registered.get(usual)?.();
    await turn();
    expect(presses).toBe(1);
  });

  it('says at start when it is not given, and takes it once it is free', async () => {
    const taken = [usual];
    const registry = createRegistry(taken);
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    expect((await hotkey.setAtStart(keys(usual), [])).ok).toBe(false);
    expect(hotkey.current()).toEqual({ by: 'app', accelerator: usual, status: 'refused' });
    taken.length = 0;
    expect((await hotkey.set(keys(usual))).ok).toBe(true);
    expect(hotkey.current()).toMatchObject({ status: 'on' });
  });

  it('stays off when it is off and cannot be another', async () => {
    const hotkey = createHotkey(keysIn(createRegistry([usual])), systemTimers, 'win32');
    hotkey.onPress(pressed);
    expect((await hotkey.set(keys(usual))).ok).toBe(false);
    expect(hotkey.current()).toEqual({ by: 'app', accelerator: null, status: 'off' });
    expect((await hotkey.setAtStart(keys('Alt+Nonsense'), [])).ok).toBe(false);
    expect(hotkey.current()).toMatchObject({ status: 'off' });
  });

  it('follows the keyboard layout, and is given up for another one all the same', async () => {
    const registry = createRegistry();
    const layout = keysIn(registry);
    const hotkey = createHotkey(layout, systemTimers, 'win32');
    await hotkey.setAtStart(keys(usual), []);
    layout.change({ accelerator: usual, registered: 'no-key' });
    expect(hotkey.current()).toEqual({ by: 'app', accelerator: usual, status: 'no-key' });
    layout.change({ accelerator: 'Alt+F9', registered: 'taken' });
    expect(hotkey.current()).toMatchObject({ status: 'no-key' });
    layout.change({ accelerator: usual, registered: 'on' });
    expect(hotkey.current()).toMatchObject({ status: 'on' });
    layout.change({ accelerator: usual, registered: 'no-key' });
    await hotkey.set(keys('Alt+F1'));
    expect([...registry.registered.keys()]).toEqual(['Alt+F1']);
  });

  it.each([
    ['linux', 'CommandOrControl+Alt+H'],
    ['darwin', usual],
    ['win32', usual],
  ])('has its usual keys on %s where none were chosen', async (platform, accelerator) => {
    const hotkey = createHotkey(keysIn(createRegistry()), systemTimers, platform);
    await hotkey.setAtStart({ fromDesktop: false }, []);
    expect(hotkey.current()).toEqual({ by: 'app', accelerator, status: 'on' });
  });

  it('is not what was pressed when the command is run, which shares even while the keys are tried', async () => {
    const hotkey = createHotkey(keysIn(createRegistry()), systemTimers, 'win32');
    hotkey.onPress(pressed);
    const trial = hotkey.waitForPress(mainHotkey, 60_000);
    hotkey.press(mainHotkey);
    expect(presses).toBe(1);
    hotkey.stopWaiting();
    expect(await trial).toBeNull();
  });

  it('can be switched off', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    await hotkey.set(keys(usual));
    await hotkey.set(keys(null));
    expect(registry.registered.size).toBe(0);
    expect(hotkey.current()).toEqual({ by: 'app', accelerator: null, status: 'off' });
  });

  it('can be tried, and does nothing else then', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    await hotkey.set(keys(usual));
    const trial = hotkey.waitForPress(mainHotkey, 60_000);
    registry.registered.get(usual)?.();
    expect(await trial).toBe(mainHotkey);
    registry.registered.get(usual)?.();
    await turn();
    expect(presses).toBe(1);
  });

  it('ends a trial without a press in time, and works as before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const registry = createRegistry();
      const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
      hotkey.onPress(pressed);
      await hotkey.set(keys(usual));
      const trial = hotkey.waitForPress(mainHotkey, 10_000);
      vi.advanceTimersByTime(10_000);
      expect(await trial).toBeNull();
      registry.registered.get(usual)?.();
      await turn();
      expect(presses).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends a trial when another one begins', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry), systemTimers, 'win32');
    hotkey.onPress(pressed);
    await hotkey.set(keys(usual));
    const first = hotkey.waitForPress(mainHotkey, 60_000);
    const second = hotkey.waitForPress(mainHotkey, 60_000);
    registry.registered.get(usual)?.();
    expect([await first, await second]).toEqual([null, mainHotkey]);
  });
});
