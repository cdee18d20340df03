import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createElectronKeys } from '../../../electron/adapters/electron-keys.ts';
import { createEventSource } from '../../../electron/core/base/event-source.ts';
import type { Registered } from '../../../electron/core/hotkey/index.ts';
import { createHotkey } from '../../../electron/shell/shortcuts.ts';

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
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    expect(await hotkey.set(usual)).toEqual({ ok: true, value: null });
    registry.registered.get(usual)?.();
    await turn();
    expect(presses).toBe(1);
  });

  it('lets go of the old combination after it has the new one', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    await hotkey.set(usual);
    await hotkey.set('Alt+F1');
    expect([...registry.registered.keys()]).toEqual(['Alt+F1']);
    expect(hotkey.current()).toEqual({ accelerator: 'Alt+F1', status: 'on' });
  });

  it.each([
    ['Alt+F1', 'hotkey-taken'],
    ['Alt+Nonsense', 'invalid-hotkey'],
    ['A', 'invalid-hotkey'],
    ['Shift+A', 'invalid-hotkey'],
    ['', 'invalid-hotkey'],
  ])('stays as it was when it cannot become %j', async (wanted, kind) => {
    const registry = createRegistry(['Alt+F1']);
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    await hotkey.set(usual);
    expect(await hotkey.set(wanted)).toMatchObject({ ok: false, failure: { kind } });
    expect(hotkey.current()).toEqual({ accelerator: usual, status: 'on' });
    registry.registered.get(usual)?.();
    await turn();
    expect(presses).toBe(1);
  });

  it('says when another program has it at start, and takes it once it is free', async () => {
    const taken = [usual];
    const registry = createRegistry(taken);
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    expect((await hotkey.setAtStart(usual)).ok).toBe(false);
    expect(hotkey.current()).toEqual({ accelerator: usual, status: 'taken' });
    taken.length = 0;
    expect((await hotkey.set(usual)).ok).toBe(true);
    expect(hotkey.current().status).toBe('on');
  });

  it('stays off when it is off and cannot be another', async () => {
    const hotkey = createHotkey(keysIn(createRegistry([usual])));
    hotkey.onPress(pressed);
    expect((await hotkey.set(usual)).ok).toBe(false);
    expect(hotkey.current()).toEqual({ accelerator: null, status: 'off' });
    expect((await hotkey.setAtStart('Alt+Nonsense')).ok).toBe(false);
    expect(hotkey.current().status).toBe('off');
  });

  it('follows the keyboard layout, and is given up for another one all the same', async () => {
    const registry = createRegistry();
    const keys = keysIn(registry);
    const hotkey = createHotkey(keys);
    await hotkey.setAtStart(usual);
    keys.change({ accelerator: usual, registered: 'no-key' });
    expect(hotkey.current()).toEqual({ accelerator: usual, status: 'no-key' });
    keys.change({ accelerator: 'Alt+F9', registered: 'taken' });
    expect(hotkey.current().status).toBe('no-key');
    keys.change({ accelerator: usual, registered: 'on' });
    expect(hotkey.current().status).toBe('on');
    keys.change({ accelerator: usual, registered: 'no-key' });
    await hotkey.set('Alt+F1');
    expect([...registry.registered.keys()]).toEqual(['Alt+F1']);
  });

  it('can be switched off', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    await hotkey.set(usual);
    await hotkey.set(null);
    expect(registry.registered.size).toBe(0);
    expect(hotkey.current()).toEqual({ accelerator: null, status: 'off' });
  });

  it('can be tried, and does nothing else then', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    await hotkey.set(usual);
    const trial = hotkey.waitForPress(60_000);
    registry.registered.get(usual)?.();
    expect(await trial).toBe(true);
    registry.registered.get(usual)?.();
    await turn();
    expect(presses).toBe(1);
  });

  it('ends a trial without a press in time, and works as before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const registry = createRegistry();
      const hotkey = createHotkey(keysIn(registry));
      hotkey.onPress(pressed);
      await hotkey.set(usual);
      const trial = hotkey.waitForPress(10_000);
      vi.advanceTimersByTime(10_000);
      expect(await trial).toBe(false);
      registry.registered.get(usual)?.();
      await turn();
      expect(presses).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends a trial when another one begins', async () => {
    const registry = createRegistry();
    const hotkey = createHotkey(keysIn(registry));
    hotkey.onPress(pressed);
    await hotkey.set(usual);
    const first = hotkey.waitForPress(60_000);
    const second = hotkey.waitForPress(60_000);
    registry.registered.get(usual)?.();
    expect([await first, await second]).toEqual([false, true]);
  });
});
