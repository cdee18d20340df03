import type { Input } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { isPaste } from '../../../electron/shell/checked-paste.ts';

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
  it.each([{ control: true }, { control: true, key: 'V', shift: true }, { shift: true, key: 'Insert' }])(
    'are %j',
    (change) => {
      expect(isPaste(input(change))).toBe(true);
    },
  );

  it.each([
    {},
    { control: true, alt: true },
    { control: true, type: 'keyUp' as const },
    { control: true, key: 'Insert' },
    { control: true, key: 'c' },
  ])('are not %j', (change) => {
    expect(isPaste(input(change))).toBe(false);
  });
});
