import { expect, it } from 'vitest';
import { listCommandOf } from '../../../src/activity/list-keys.ts';

const place = { at: 3, count: 10, page: 4 };
const press = (key: string, held: Partial<Parameters<typeof listCommandOf>[0]> = {}) =>
  listCommandOf(
    { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held },
    place,
  );

it.each([
  ['ArrowDown', 4],
  ['ArrowUp', 2],
  ['PageDown', 7],
  ['PageUp', -1],
  ['Home', 0],
  ['End', 9],
])('%s goes to row %i, with Shift too and with Ctrl or Cmd without a change of the selection', (key, to) => {
  expect(press(key)).toEqual({ kind: 'go', to, how: 'alone' });
  expect(press(key, { shiftKey: true })).toEqual({ kind: 'go', to, how: 'extend' });
  expect(press(key, { ctrlKey: true })).toEqual({ kind: 'go', to, how: 'move' });
  expect(press(key, { metaKey: true })).toEqual({ kind: 'go', to, how: 'move' });
});

it.each([
  ['Enter', {}, 'open'],
  [' ', {}, 'open'],
  [' ', { ctrlKey: true }, 'pick'],
  ['a', { ctrlKey: true }, 'pick-all'],
  ['c', { ctrlKey: true }, 'copy'],
  ['C', { metaKey: true }, 'copy'],
  ['Delete', {}, 'remove'],
  ['Backspace', {}, 'remove'],
] as const)('%j with %j means %s', (key, held, kind) => {
  expect(press(key, held)).toEqual({ kind });
});

it.each([
  ['a letter', 'c', {}],
  ['a copy of something else', 'c', { ctrlKey: true, shiftKey: true }],
  ['a key of the desktop', 'ArrowDown', { altKey: true }],
  ['Delete that is held down', 'Delete', { repeat: true }],
  ['Delete with Shift', 'Delete', { shiftKey: true }],
  ['what every object has', 'constructor', { ctrlKey: true }],
] as const)('%s means nothing here', (_what, key, held) => {
  expect(press(key, held)).toBeNull();
});
