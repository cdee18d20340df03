import type { WindowName } from '../../src/shared/model/windows.ts';
import type { Subscribe } from '../core/base/event-source.ts';

/** The drafts and links that belong to one open window, by id. */
export type OwnItems = Pick<Set<string>, 'add' | 'has'>;

/**
 * Which drafts and links each window may name: those it made or was opened with, as long as it is open. Activity lists them
 * all.
 * SECURITY(own-items): a script in a window could otherwise name any link, such as the hotkey's, and have it copied.
 */
export interface WindowItems {
  /** To be asked for before anything is awaited: the window may be closed by then, and another one open in its place. */
  readonly of: (window: WindowName) => OwnItems;
  readonly mayName: (window: WindowName, id: string) => boolean;
}

export const createWindowItems = (onClosed: Subscribe<WindowName>): WindowItems => {
  const owned = new Map<WindowName, OwnItems>();
  onClosed((window) => void owned.delete(window));
  const of = (window: WindowName): OwnItems => {
    const items = owned.get(window) ?? new Set();
    owned.set(window, items);
    return items;
  };
  return { of, mayName: (window, id) => window === 'activity' || of(window).has(id) };
};
