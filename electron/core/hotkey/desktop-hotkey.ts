import type { DesktopHotkey, UserHotkey } from '../../../src/shared/model/hotkey.ts';
import { mainHotkey } from '../../../src/shared/model/hotkey-tasks.ts';
import { failed, success } from '../../../src/shared/result.ts';
import { createEventSource } from '../base/event-source.ts';
import type { Timers } from '../base/ports.ts';
import type { HotkeyChoice, SavedHotkey } from '../settings/index.ts';
import type { Bound, DesktopShortcuts, ShortcutAction } from './desktop-shortcuts.ts';
import type { Hotkey } from './hotkey.ts';
import { createPresses } from './presses.ts';
import { usualKeys } from './usual-keys.ts';

export interface DesktopHotkeyPorts {
  /** Best first. The first one that the desktop has is used. */
  readonly ways: readonly DesktopShortcuts[];
  /** What the user can do on a desktop that has none of them. */
  readonly byUser: (action: Pick<ShortcutAction, 'argument' | 'keys'>) => UserHotkey;
  /** What a hotkey does, in the user's language; `null` for the main one. */
  readonly describe: (hotkey: SavedHotkey | null) => string;
  readonly timers: Timers;
}

/** The hotkeys on a desktop that gives the keys itself. It is asked for all of them at once. */
export const createDesktopHotkey = ({ ways, byUser, describe, timers }: DesktopHotkeyPorts): Hotkey => {
  const { announce: _, ...presses } = createPresses(timers);
  const changed = createEventSource<void>();
  let choice: HotkeyChoice = { fromDesktop: false };
  let more: readonly SavedHotkey[] = [];
  /** Whether the desktop is asked for one more, while it gives the others. */
  let isAdding = false;

  const mainAction = ({ keys }: HotkeyChoice): ShortcutAction => ({
    id: mainHotkey,
    argument: `--${mainHotkey}`,
    description: describe(null),
    keys: keys ?? usualKeys('linux'),
  });
  const actionOf = (hotkey: SavedHotkey): ShortcutAction => ({
    id: hotkey.id,
    argument: `--hotkey=${hotkey.id}`,
    description: describe(hotkey),
    keys: hotkey.keys,
  });
  const actionsOf = (main: HotkeyChoice, others: readonly SavedHotkey[]): readonly ShortcutAction[] => [
    mainAction(main),
    ...others.map(actionOf),
  ];
  const wayInUse = (): DesktopShortcuts | undefined =>
    ways.find((way) => way.current().status === 'bound') ??
    ways.find((way) => way.current().status !== 'none');
  const unbind = async (): Promise<void> => void (await Promise.all(ways.map((way) => way.unbind())));
  const notBound = (answer: Exclude<Bound, 'bound'>) => failed({ kind: 'hotkey-not-bound', answer } as const);
  const showMore = (next: readonly SavedHotkey[]) => {
    more = next;
    changed.emit();
    return success(null);
  };

  for (const way of ways) {
    way.subscribe(changed.emit);
    way.onPress((id) => {
      if (id === mainHotkey || more.some((hotkey) => hotkey.id === id)) presses.press(id);
    });
  }

  return {
    ...presses,
    current: (id = mainHotkey) => {
      const way = wayInUse();
      const other = more.find((hotkey) => hotkey.id === id);
      if (way !== undefined) return viewOf(way, id);
      return byUser(other === undefined ? mainAction(choice) : actionOf(other));
    },
    set: async (next) => {
      presses.stopWaiting();
      if (!next.fromDesktop) {
        // Only the last question is taken back; the others are given again then.
        const isTakenBack = isAdding;
        if (!isTakenBack) choice = next;
        await unbind();
        return isTakenBack ? notBound('canceled') : success(null);
      }
      const way = wayInUse();
      const bound = way === undefined ? 'refused' : await way.bind(actionsOf(next, more));
      if (bound !== 'bound') return notBound(bound);
      choice = next;
      return success(null);
    },
    setMore: async (next) => {
      presses.stopWaiting();
      const way = wayInUse();
      if (way === undefined || !choice.fromDesktop) return showMore(next);
      const isAdded = next.some(({ id }) => more.every((hotkey) => hotkey.id !== id));
      if (isAdded) {
        isAdding = true;
        const bound = await way.bind(actionsOf(choice, next)).finally(() => {
          isAdding = false;
        });
        if (bound !== 'bound') {
          if (choice.fromDesktop) way.restore(actionsOf(choice, more));
          return notBound(bound);
        }
      } else way.restore(actionsOf(choice, next));
      return showMore(next);
    },
    setAtStart: async (next, others) => {
      const before = choice;
      choice = next;
      more = others;
      if (next.fromDesktop) for (const way of ways) way.restore(actionsOf(next, others));
      else if (before.fromDesktop) await unbind();
      return success(null);
    },
    configure: () => wayInUse()?.configure(),
    subscribe: changed.subscribe,
  };
};

const viewOf = (way: DesktopShortcuts, id: string): DesktopHotkey => {
  const state = way.current();
  return {
    by: 'desktop',
    via: way.via,
    status: state.status === 'unknown' || state.status === 'none' ? 'waiting' : state.status,
    keys: state.status === 'bound' ? (state.keys.get(id) ?? null) : null,
    canConfigure: way.canConfigure(),
  };
};
