import type { Failure } from '../../src/shared/failure.ts';
import { mainHotkey } from '../../src/shared/model/hotkey-tasks.ts';
import { type Result, success } from '../../src/shared/result.ts';
import { createEventSource } from '../core/base/event-source.ts';
import type { Timers } from '../core/base/ports.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import { createPresses, type GlobalKeys, type Hotkey, isSameKeys, usualKeys } from '../core/hotkey/index.ts';
import type { HotkeyChoice, SavedHotkey } from '../core/settings/index.ts';
import { createKeySlot, type KeySlot } from './key-slot.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

type Outcome = Promise<Result<null, Failure>>;

/** The hotkeys where this app registers their keys itself. */
export const createHotkey = (keys: GlobalKeys, timers: Timers, platform: string): Hotkey => {
  const { announce, ...presses } = createPresses(timers);
  const changed = createEventSource<void>();
  const changes = createSerialQueue();
  const slotFor = (id: string): KeySlot =>
    createKeySlot(
      keys,
      runInNodeLoop(() => presses.press(id)),
      changed.emit,
    );
  const main = slotFor(mainHotkey);
  const slots = new Map<string, KeySlot>();
  let more: readonly SavedHotkey[] = [];

  const setMain = ({ keys: chosen = usualKeys(platform) }: HotkeyChoice, isStart: boolean): Outcome =>
    main.set(chosen, isStart);

  const isTaken = ({ keys: wanted }: SavedHotkey, earlier: readonly SavedHotkey[]): boolean =>
    [main, ...earlier.map(({ id }) => slots.get(id))].some((slot) => {
      const held = slot?.current().accelerator ?? null;
      return held !== null && isSameKeys(held, wanted, platform);
    });
  /** @returns the first failure of those that are new or have other keys, or of any at the start. */
  const setSlots = async (next: readonly SavedHotkey[], isStart: boolean): Outcome => {
    for (const [id, slot] of slots) {
      if (next.some((hotkey) => hotkey.id === id)) continue;
      slots.delete(id);
      await slot.set(null, true);
    }
    let failure: Awaited<Outcome> = success(null);
    for (const [place, hotkey] of next.entries()) {
      const slot = slots.get(hotkey.id) ?? slotFor(hotkey.id);
      slots.set(hotkey.id, slot);
      if (isTaken(hotkey, next.slice(0, place))) {
        slot.setTwice(hotkey.keys);
        continue;
      }
      const isAsBefore = more.some(({ id, keys: before }) => id === hotkey.id && before === hotkey.keys);
      const set = await slot.set(hotkey.keys, isStart || isAsBefore);
      if (!set.ok && failure.ok && (isStart || !isAsBefore)) failure = set;
    }
    return failure;
  };
  const setMore = async (next: readonly SavedHotkey[]): Outcome => {
    const set = await setSlots(next, false);
    if (set.ok) more = next;
    else await setSlots(more, true);
    return set;
  };

  return {
    ...presses,
    // Whatever ran the command, it was not these keys, so it neither passes their test nor ends the recording of others.
    press: announce,
    current: (id = mainHotkey) =>
      (id === mainHotkey ? main : slots.get(id))?.current() ?? {
        by: 'app',
        accelerator: null,
        status: 'off',
      },
    set: (choice) =>
      changes.run(async () => {
        presses.stopWaiting();
        const set = await setMain(choice, false);
        // Keys that the main one has given up may be those of another.
        await setSlots(more, true);
        return set;
      }),
    setMore: (next) =>
      changes.run(() => {
        presses.stopWaiting();
        return setMore(next);
      }),
    setAtStart: (choice, others) =>
      changes.run(async () => {
        presses.stopWaiting();
        const set = await setMain(choice, true);
        more = others;
        const moreSet = await setSlots(others, true);
        return set.ok ? moreSet : set;
      }),
    // There are no such settings of the desktop.
    configure: () => undefined,
    subscribe: changed.subscribe,
  };
};
