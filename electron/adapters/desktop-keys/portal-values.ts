import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import { readableKeys, type ShortcutAction, usualKeys, xdgTrigger } from '../../core/hotkey/index.ts';

/** The D-Bus type of a list of shortcuts: ids, each with values by name. */
export const shortcutsType = 'a(sa{sv})';

/** What is proposed for keys that cannot be written for a portal. */
const fallback = xdgTrigger(usualKeys('linux')) ?? '';

export const shortcutsFor = (
  actions: readonly ShortcutAction[],
): readonly (readonly [id: string, values: Readonly<Record<string, Variant>>])[] =>
  actions.map(({ id, description, keys }) => [
    id,
    {
      description: new Variant('s', description),
      preferred_trigger: new Variant('s', xdgTrigger(keys) ?? fallback),
    },
  ]);

export interface PortalShortcut {
  readonly id: string;
  /** The desktop's words for its keys; empty if it has none. */
  readonly keys: string;
}

const maxShortcuts = 100;
const maxCharacters = 200;

const shortcutList = z
  .array(z.tuple([z.string(), z.record(z.string(), z.instanceof(Variant))]))
  .max(maxShortcuts);

/** @param value what a desktop sent as shortcuts. Anything else is none. */
export const shortcutsIn = (value: unknown): readonly PortalShortcut[] => {
  const list = shortcutList.safeParse(value instanceof Variant ? value.value : value);
  if (!list.success) return [];
  return list.data.map(([id, values]) => {
    const said: unknown = values.trigger_description?.value;
    return { id, keys: typeof said === 'string' ? readableKeys(said.slice(0, maxCharacters)) : '' };
  });
};

export const keysOf = (shortcuts: readonly PortalShortcut[]): ReadonlyMap<string, string> =>
  new Map(shortcuts.filter(({ keys }) => keys !== '').map(({ id, keys }) => [id, keys]));

/** Whether a list has all the actions, with keys or without. */
export const hasAll = (shortcuts: readonly PortalShortcut[], actions: readonly ShortcutAction[]): boolean =>
  actions.every((action) => shortcuts.some(({ id }) => id === action.id));
