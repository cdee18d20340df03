/** What a key does in the list. */
export type ListCommand =
  | { readonly kind: 'go'; readonly to: number; readonly how: 'alone' | 'extend' | 'move' }
  | { readonly kind: 'open' | 'pick' | 'pick-all' | 'copy' | 'remove' };

interface ListPlace {
  /** The current row; -1 if there is none. */
  readonly at: number;
  readonly count: number;
  /** How many rows are a page. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

const withCommand = new Map<string, 'pick' | 'pick-all' | 'copy'>([
  [' ', 'pick'],
  ['a', 'pick-all'],
  ['c', 'copy'],
]);

/** As in the file managers of the platforms: Shift extends the selection, Ctrl or Cmd leaves it as it is. */
export const listCommandOf = (pressed: Key, { at, count, page }: ListPlace): ListCommand | null => {
  const { key, shiftKey, repeat } = pressed;
  const command = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return null;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (to !== undefined) return { kind: 'go', to, how: shiftKey ? 'extend' : command ? 'move' : 'alone' };
  if (command) {
    const what = withCommand.get(key.toLowerCase());
    return what === undefined || shiftKey ? null : { kind: what };
  }
  if (shiftKey) return null;
  if (key === 'Enter' || key === ' ') return { kind: 'open' };
  // A key that is held down would go through the whole list.
  return (key === 'Delete' || key === 'Backspace') && !repeat ? { kind: 'remove' } : null;
};
