import { EventEmitter } from 'node:events';
import type { Input, WebContents } from 'electron/main';
import { describe, expect, it, vi } from 'vitest';
import { checkPastes, isPaste } from '../../../electron/shell/checked-paste.ts';

const input = (change: Partial<Input>): Input => ({
  type: 'keyDown',
  key: 'v',
  code: '',
  isAutoRepeat: false,
  isComposing: false,
  shift: false,
  control: false,
  alt: false,
  meta: false,
  location: 0,
  modifiers: [],
  ...change,
});

describe('keys that paste', () => {
  it.each([
    { control: true },
    { control: true, key: 'V', shift: true },
    { shift: true, key: 'Insert' },
    { control: true, key: 'м', code: 'KeyV' },
  ])('are %j', (change) => {
    expect(isPaste(input(change))).toBe(true);
  });

  it.each([
    {},
    { control: true, alt: true },
    { control: true, type: 'keyUp' as const },
    { control: true, key: 'Insert' },
    { control: true, key: 'c' },
    { control: true, key: 'k', code: 'KeyV' },
  ])('are not %j', (change) => {
    expect(isPaste(input(change))).toBe(false);
  });
});

describe('a window', () => {
  const press = (change: Partial<Input>, recordsKeys: boolean): boolean => {
    const contents = new EventEmitter();
    checkPastes(contents as WebContents, async () => false, recordsKeys);
    const preventDefault = vi.fn();
    contents.emit('before-input-event', { preventDefault }, input(change));
    return preventDefault.mock.calls.length > 0;
  };
  const plain = { control: true, shift: true, key: 'V' };

  it.each([
    ['holds back a paste', { control: true }, false, true],
    ['holds back a paste without formatting', plain, false, true],
    ['holds back a paste where keys are recorded too', { control: true }, true, true],
    ['has Ctrl+Shift+V for itself where keys are recorded', plain, true, false],
  ] as const)('%s', (_what, keys, recordsKeys, isHeldBack) => {
    expect(press(keys, recordsKeys)).toBe(isHeldBack);
  });
});
