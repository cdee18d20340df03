import type { DesktopHotkey, UserHotkey } from '../../../src/shared/model/hotkey.ts';
import { failed, success } from '../../../src/shared/result.ts';
import { createEventSource } from '../base/event-source.ts';
import type { Timers } from '../base/ports.ts';
import type { HotkeyChoice } from '../settings/index.ts';
import type { DesktopShortcuts, ShortcutAction } from './desktop-shortcuts.ts';
import type { Hotkey } from './hotkey.ts';
import { createPresses } from './presses.ts';
import { usualKeys } from './usual-keys.ts';

const shareClipboard = 'share-clipboard';

export interface DesktopHotkeyPorts {
  /** Best first. The first one that the desktop has is used. */
  readonly ways: readonly DesktopShortcuts[];
  /** What the user can do on a desktop that has none of them. */
  readonly byUser: (keys: string) => UserHotkey;
  /** What the hotkey does, in the user's language. */
  readonly describe: () => string;
  readonly timers: Timers;
}

/** The hotkey on a desktop that gives the keys itself. */
export const createDesktopHotkey = ({ ways, byUser, describe, timers }: DesktopHotkeyPorts): Hotkey => {
  const { announce: _, ...presses } = createPresses(timers);
  const changed = createEventSource<void>();
  let choice: HotkeyChoice = { fromDesktop: false };

  const actionsOf = (wish: HotkeyChoice): readonly ShortcutAction[] => [
    { id: shareClipboard, description: describe(), keys: keysOf(wish) },
  ];
  const wayInUse = (): DesktopShortcuts | undefined =>
    ways.find((way) => way.current().status === 'bound') ??
    ways.find((way) => way.current().status !== 'none');
  const unbind = async (): Promise<void> => void (await Promise.all(ways.map((way) => way.unbind())));

  for (const way of ways) {
    way.subscribe(changed.emit);
    way.onPress((id) => {
      if (id === shareClipboard) presses.press();
    });
  }

  return {
    ...presses,
    current: () => {
      const way = wayInUse();
      return way === undefined ? byUser(keysOf(choice)) : viewOf(way);
    },
    set: async (next) => {
      presses.stopWaiting();
      if (!next.fromDesktop) {
        choice = next;
        await unbind();
        return success(null);
      }
      const way = wayInUse();
      const bound = way === undefined ? 'refused' : await way.bind(actionsOf(next));
      if (bound !== 'bound') return failed({ kind: 'hotkey-not-bound', answer: bound });
      choice = next;
      return success(null);
    },
    setAtStart: async (next) => {
      const before = choice;
      choice = next;
      if (next.fromDesktop) for (const way of ways) way.restore(actionsOf(next));
      else if (before.fromDesktop) await unbind();
      return success(null);
    },
    configure: () => wayInUse()?.configure(),
    subscribe: changed.subscribe,
  };
};

const keysOf = ({ keys }: HotkeyChoice): string => keys ?? usualKeys('linux');

const viewOf = (way: DesktopShortcuts): DesktopHotkey => {
  const state = way.current();
  return {
    by: 'desktop',
    via: way.via,
    status: state.status === 'unknown' || state.status === 'none' ? 'waiting' : state.status,
    keys: state.status === 'bound' ? (state.keys.get(shareClipboard) ?? null) : null,
    canConfigure: way.canConfigure(),
  };
};
