import type { Failure } from '../../../src/shared/failure.ts';
import { maxMoreHotkeys } from '../../../src/shared/limits.ts';
import type { HotkeyWish } from '../../../src/shared/model/more-hotkeys.ts';
import { failed, type Result } from '../../../src/shared/result.ts';
import { createSerialQueue } from '../base/serial-queue.ts';
import { rulesOf } from '../policy/index.ts';
import type { SavedHotkey } from '../settings/index.ts';
import type { HotkeySettingPorts } from './hotkey-setting.ts';
import { keyCombinationOf } from './key-combination.ts';
import { isSameKeys } from './same-keys.ts';
import { usualKeys } from './usual-keys.ts';

/** The user's own hotkeys, beside the one that shares the clipboard. What cannot be had or saved leaves them as they were. */
export interface MoreHotkeys {
  /** @param id which one to change; `null` for a new one. */
  readonly save: (id: string | null, wish: HotkeyWish) => Promise<Result<null, Failure>>;
  readonly remove: (id: string) => Promise<Result<null, Failure>>;
}

export interface MoreHotkeysPorts extends HotkeySettingPorts {
  readonly newId: () => string;
}

type Change = (all: readonly SavedHotkey[]) => SavedHotkey[];

export const createMoreHotkeys = (ports: MoreHotkeysPorts): MoreHotkeys => {
  const { hotkey, settings, platform } = ports;
  // One after another, so that none is added to a list that has just become full.
  const changes = createSerialQueue();
  const isFixed = rulesOf(ports.policy).hotkey?.change === false;

  const change = async (changed: Change): Promise<Result<null, Failure>> => {
    const before = settings.current();
    const set = await hotkey.setMore(changed(before.moreHotkeys));
    if (!set.ok) return set;
    // Of what is saved, since what counts may be the administrator's.
    const saved = await settings.change((own) => ({ ...own, moreHotkeys: changed(own.moreHotkeys) }));
    if (!saved.ok) await hotkey.setAtStart(before.hotkey, before.moreHotkeys);
    return saved;
  };
  const problemOf = (id: string | null, { keys }: HotkeyWish): Failure | null => {
    if (isFixed) return { kind: 'policy-setting' };
    const { hotkey: main, moreHotkeys } = settings.current();
    if (id === null && moreHotkeys.length >= maxMoreHotkeys) return { kind: 'too-many-hotkeys' };
    if (!isForHotkey(keys)) return { kind: 'invalid-hotkey' };
    const { keys: mainKeys = usualKeys(platform) } = main;
    const taken = [mainKeys, ...moreHotkeys.filter((other) => other.id !== id).map((other) => other.keys)];
    return taken.some((other) => other !== null && isSameKeys(other, keys, platform))
      ? { kind: 'hotkey-twice', accelerator: keys }
      : null;
  };
  return {
    save: (id, wish) =>
      changes.run(async () => {
        const problem = problemOf(id, wish);
        if (problem !== null) return failed(problem);
        if (id !== null)
          return await change((all) => all.map((each) => (each.id === id ? { ...each, ...wish } : each)));
        const added = { ...wish, id: ports.newId().replaceAll('-', '').slice(0, 12) };
        return await change((all) => [...all, added]);
      }),
    remove: (id) =>
      changes.run(async () =>
        isFixed
          ? failed({ kind: 'policy-setting' })
          : await change((all) => all.filter((each) => each.id !== id)),
      ),
  };
};

/** Shift alone would swallow ordinary typing everywhere. */
const isForHotkey = (keys: string): boolean =>
  keyCombinationOf(keys)?.modifiers.some((modifier) => modifier !== 'shift') === true;
