import { EventEmitter } from 'node:events';
import type { Input, KeyboardInputEvent, WebContents } from 'electron/main';
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
    const contents = Object.assign(new EventEmitter(), { isDestroyed: () => false });
    checkPastes(contents as unknown as WebContents, async () => false, recordsKeys);
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

describe('keys that are pressed while a paste is being checked', () => {
  const start = () => {
    const done: unknown[] = [];
    let isKept = false;
    const answers: ((isAllowed: boolean) => void)[] = [];
    const contents = Object.assign(new EventEmitter(), {
      isDestroyed: () => false,
      paste: () => void done.push('paste'),
      // As Electron does, which lets an app see what it sends itself.
      sendInputEvent: (event: KeyboardInputEvent) => {
        if (event.type === 'keyDown' || event.type === 'keyUp') press(asInput(event));
        // Chromium drops the character of a key that the app has kept.
        else if (!isKept) done.push(`${event.type} ${event.keyCode}`);
      },
      insertText: async (text: string) => void done.push(`text ${text}`),
    });
    const press = (change: Partial<Input>): void => {
      const preventDefault = vi.fn();
      const pressed = input(change);
      contents.emit('before-input-event', { preventDefault }, pressed);
      isKept = preventDefault.mock.calls.length > 0;
      if (isKept) return;
      done.push(`${pressed.type} ${pressed.control ? 'ctrl+' : ''}${pressed.key}`);
    };
    checkPastes(contents as unknown as WebContents, () => new Promise((answer) => answers.push(answer)));
    return { done, answers, press };
  };
  const asInput = ({ type, keyCode, modifiers = [] }: KeyboardInputEvent): Partial<Input> => ({
    type: type === 'keyUp' ? 'keyUp' : 'keyDown',
    key: keyCode,
    control: modifiers.includes('control'),
  });
  const paste = { control: true };

  it('come after it, in their order', async () => {
    const { done, answers, press } = start();
    press(paste);
    press({ key: 'x' });
    press({ type: 'keyUp', key: 'x' });
    press({ key: 'é' });
    press({ key: '€', control: true, alt: true });
    press({ key: 'Enter', control: true });
    expect(done).toEqual([]);
    answers[0]?.(true);
    await vi.waitFor(() => expect(done).toHaveLength(7));
    expect(done).toEqual([
      ...['paste', 'keyDown x', 'char x', 'keyUp x', 'text é', 'text €', 'keyDown ctrl+Return'],
    ]);
    press({ key: 'y' });
    expect(done.at(-1)).toBe('keyDown y');
  });

  it('are not lost when nothing can be pasted', async () => {
    const { done, answers, press } = start();
    press(paste);
    press({ key: 'Enter' });
    answers[0]?.(false);
    await vi.waitFor(() => expect(done).toEqual(['keyDown Return', 'char \r']));
  });

  it('wait for another paste among them', async () => {
    const { done, answers, press } = start();
    press(paste);
    press({ key: 'a' });
    press(paste);
    press({ key: 'b' });
    answers[0]?.(true);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(done).toEqual(['paste', 'keyDown a', 'char a']);
    answers[1]?.(true);
    await vi.waitFor(() => expect(done.slice(3)).toEqual(['paste', 'keyDown b', 'char b']));
  });

  it('are passed on at once when they are no more than Shift, or a part of a character', () => {
    const { done, press } = start();
    press(paste);
    press({ key: 'Shift', shift: true });
    press({ key: 'Dead' });
    press({ key: 'a', isComposing: true });
    expect(done).toEqual(['keyDown Shift', 'keyDown Dead', 'keyDown a']);
  });
});
