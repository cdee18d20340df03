import { beforeEach, describe, expect, it } from 'vitest';
import { systemTimers as timers } from '../../../../electron/adapters/system.ts';
import { createEventSource } from '../../../../electron/core/base/event-source.ts';
import { createDesktopHotkey } from '../../../../electron/core/hotkey/desktop-hotkey.ts';
import type {
  Bound,
  DesktopShortcuts,
  ShortcutAction,
  ShortcutsState,
} from '../../../../electron/core/hotkey/desktop-shortcuts.ts';
import { logHotkey } from '../../../../electron/core/hotkey/log-hotkey.ts';
import { createFakeLog } from '../../../support/fakes/ports.ts';

/** A way that does what it is told. */
const createWay = (via: DesktopShortcuts['via'], first: ShortcutsState['status'] = 'off') => {
  const changed = createEventSource<void>();
  const pressed = createEventSource<string>();
  const way = {
    via,
    answer: 'bound' as Bound,
    state: { status: first } as ShortcutsState,
    proposed: [] as ShortcutAction[],
    restored: 0,
    set: (state: ShortcutsState): void => {
      way.state = state;
      changed.emit();
    },
    press: pressed.emit,
    current: () => way.state,
    asked: [] as (readonly string[])[],
    restoredLast: [] as readonly string[],
    bindsLater: null as Promise<Bound> | null,
    bind: async (actions: readonly ShortcutAction[]) => {
      const [action] = actions;
      if (action !== undefined) way.proposed.push(action);
      way.asked.push(actions.map(({ argument }) => argument));
      if (way.bindsLater !== null) return await way.bindsLater;
      if (way.answer === 'bound') way.set(bound('Ctrl+Alt+H'));
      else if (way.answer !== 'canceled') way.set({ status: way.answer });
      return way.answer;
    },
    restore: (actions: readonly ShortcutAction[]) => {
      way.restored += 1;
      way.restoredLast = actions.map(({ argument }) => argument);
    },
    unbind: async () => {
      if (way.state.status !== 'none') way.set({ status: 'off' });
    },
    canConfigure: () => false,
    configure: () => undefined,
    onPress: pressed.subscribe,
    subscribe: changed.subscribe,
  };
  return way satisfies DesktopShortcuts;
};
const bound = (keys: string | null): ShortcutsState => ({
  status: 'bound',
  keys: new Map(keys === null ? [] : [['share-clipboard', keys]]),
});
const on = { fromDesktop: true };
const off = { fromDesktop: false };

let portal: ReturnType<typeof createWay>;
let custom: ReturnType<typeof createWay>;
const create = () =>
  createDesktopHotkey({
    ways: [portal, custom],
    byUser: ({ keys }) => ({ by: 'user', desktop: null, line: keys }),
    describe: () => 'Share the clipboard',
    timers,
  });
beforeEach(() => {
  portal = createWay('portal');
  custom = createWay('custom-shortcut');
});

describe('a hotkey that the desktop gives', () => {
  it('is waited for until the desktop says what it has', () => {
    portal = createWay('portal', 'unknown');
    expect(create().current()).toMatchObject({ by: 'desktop', via: 'portal', status: 'waiting' });
  });

  it('is not asked for by itself', async () => {
    await create().setAtStart(off, []);
    expect([portal.proposed, portal.restored, custom.restored]).toEqual([[], 0, 0]);
  });

  it('is asked for in the best way there is, with the keys last chosen elsewhere', async () => {
    const hotkey = create();
    expect(await hotkey.set({ keys: 'Alt+F1', fromDesktop: true })).toEqual({ ok: true, value: null });
    expect(portal.proposed).toEqual([
      {
        id: 'share-clipboard',
        argument: '--share-clipboard',
        description: 'Share the clipboard',
        keys: 'Alt+F1',
      },
    ]);
    expect(hotkey.current()).toEqual({
      by: 'desktop',
      via: 'portal',
      status: 'bound',
      keys: 'Ctrl+Alt+H',
      canConfigure: false,
    });
  });

  it.each([on, { keys: null, fromDesktop: true }])(
    'proposes the usual keys where none were chosen',
    async (choice) => {
      await create().set(choice);
      expect(portal.proposed[0]?.keys).toBe('CommandOrControl+Alt+H');
    },
  );

  it('takes the next way where the desktop does not have the first', async () => {
    portal.set({ status: 'none' });
    const hotkey = create();
    await hotkey.set(on);
    expect(hotkey.current()).toMatchObject({ via: 'custom-shortcut', status: 'bound' });
  });

  it('keeps a way that works, though a better one appears', async () => {
    portal.set({ status: 'none' });
    const hotkey = create();
    await hotkey.set(on);
    portal.set({ status: 'off' });
    expect(hotkey.current()).toMatchObject({ via: 'custom-shortcut', status: 'bound' });
  });

  it('is left to the user where there is no way', async () => {
    portal.set({ status: 'none' });
    custom.set({ status: 'none' });
    const hotkey = create();
    expect(hotkey.current()).toEqual({ by: 'user', desktop: null, line: 'CommandOrControl+Alt+H' });
    expect(await hotkey.set(on)).toMatchObject({ ok: false, failure: { kind: 'hotkey-not-bound' } });
  });

  it.each(['refused', 'unanswered', 'canceled'] as const)('fails when it is %s', async (answer) => {
    portal.answer = answer;
    expect(await create().set(on)).toEqual({ ok: false, failure: { kind: 'hotkey-not-bound', answer } });
  });

  it('shows keys that were changed or taken away there', async () => {
    const hotkey = create();
    let changes = 0;
    hotkey.subscribe(() => {
      changes += 1;
    });
    portal.set(bound('Super+J'));
    expect(hotkey.current()).toMatchObject({ status: 'bound', keys: 'Super+J' });
    portal.set(bound(null));
    expect(hotkey.current()).toMatchObject({ status: 'bound', keys: null });
    expect(changes).toBe(2);
  });

  it('is restored at a later start', async () => {
    await create().setAtStart(on, []);
    expect(portal.restored).toBe(1);
  });

  it('is given back, in whichever way it was had', async () => {
    const hotkey = create();
    await hotkey.set(on);
    custom.set(bound('Super+J'));
    await hotkey.set(off);
    expect([portal.state.status, custom.state.status]).toEqual(['off', 'off']);
  });

  it('is given back when the wish for it cannot be saved', async () => {
    const hotkey = create();
    await hotkey.set(on);
    await hotkey.setAtStart(off, []);
    expect(portal.state.status).toBe('off');
  });

  it('is announced when it is pressed, and other actions are not', () => {
    const hotkey = create();
    let presses = 0;
    hotkey.onPress(() => {
      presses += 1;
    });
    portal.press('something-else');
    portal.press('share-clipboard');
    custom.press('share-clipboard');
    expect(presses).toBe(2);
  });

  it('can be tried, whether the desktop tells of the press or runs the command', async () => {
    const hotkey = create();
    const told = hotkey.waitForPress('share-clipboard', 60_000);
    portal.press('share-clipboard');
    expect(await told).toBe('share-clipboard');
    const run = hotkey.waitForPress('share-clipboard', 60_000);
    hotkey.press('share-clipboard');
    expect(await run).toBe('share-clipboard');
  });

  describe('with others beside it', () => {
    const own = (id: string) => ({
      id,
      keys: 'Alt+F2',
      does: 'new-secret' as const,
      profile: null,
      lifetime: null,
      passphrase: false,
    });

    it('is asked for together with them, once there is a wish', async () => {
      const hotkey = create();
      await hotkey.setMore([own('a')]);
      expect(portal.asked).toEqual([]);
      await hotkey.set(on);
      expect(portal.asked).toEqual([['--share-clipboard', '--hotkey=a']]);
    });

    it('asks again for one that is added, and not when one is removed', async () => {
      const hotkey = create();
      await hotkey.set(on);
      expect(await hotkey.setMore([own('a')])).toMatchObject({ ok: true });
      expect(portal.asked.at(-1)).toEqual(['--share-clipboard', '--hotkey=a']);
      await hotkey.setMore([]);
      expect(portal.asked).toHaveLength(2);
      expect(portal.restoredLast).toEqual(['--share-clipboard']);
    });

    it.each(['refused', 'unanswered'] as const)('is given again when the added one is %s', async (answer) => {
      const hotkey = create();
      await hotkey.set(on);
      portal.answer = answer;
      expect(await hotkey.setMore([own('a')])).toMatchObject({
        failure: { kind: 'hotkey-not-bound', answer },
      });
      expect(portal.restoredLast).toEqual(['--share-clipboard']);
    });

    it('is given again when the question about the added one is taken back', async () => {
      const hotkey = create();
      await hotkey.set(on);
      let cancel = (): void => undefined;
      portal.bindsLater = new Promise((resolve) => {
        cancel = () => resolve('canceled');
      });
      const added = hotkey.setMore([own('a')]);
      expect(await hotkey.set(off)).toMatchObject({ failure: { answer: 'canceled' } });
      cancel();
      expect(await added).toMatchObject({ failure: { answer: 'canceled' } });
      expect(portal.restoredLast).toEqual(['--share-clipboard']);
    });

    it('tells which one was pressed, and what the keys of each are', async () => {
      const hotkey = create();
      await hotkey.setAtStart(on, [own('a')]);
      const pressed: string[] = [];
      hotkey.onPress((id) => pressed.push(id));
      portal.press('a');
      portal.press('gone');
      expect(pressed).toEqual(['a']);
      portal.set({ status: 'bound', keys: new Map([['a', 'Super+A']]) });
      expect(hotkey.current('a')).toMatchObject({ status: 'bound', keys: 'Super+A' });
      expect(hotkey.current()).toMatchObject({ status: 'bound', keys: null });
    });

    it('has a line for each where only the user can bind keys', async () => {
      portal.set({ status: 'none' });
      custom.set({ status: 'none' });
      const hotkey = create();
      await hotkey.setMore([own('a')]);
      expect(hotkey.current('a')).toMatchObject({ by: 'user', line: 'Alt+F2' });
    });
  });

  it('is logged by what became of it, once for each change', async () => {
    const { log, events } = createFakeLog();
    const hotkey = create();
    logHotkey(hotkey, log);
    await hotkey.set(on);
    portal.set(bound('Super+J'));
    portal.set({ status: 'none' });
    custom.set({ status: 'none' });
    expect(events).toEqual([
      { event: 'hotkey', status: 'bound' },
      { event: 'hotkey', status: 'off' },
      { event: 'hotkey', status: 'by-user' },
    ]);
  });
});
