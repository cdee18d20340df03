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
    press({ key: 'é' });
    press({ key: '€', control: true, alt: true });
    press({ key: 'ArrowUp' });
    press({ key: 'Enter', control: true });
    expect(done).toEqual([]);
    answers[0]?.(true);
    await vi.waitFor(() => expect(done.at(-1)).toBe('keyUp ctrl+Return'));
    expect(done).toEqual([
      'paste',
      ...['keyDown x', 'char x', 'keyUp x'],
      ...['keyDown F24', 'char é', 'keyUp F24'],
      ...['keyDown ctrl+F24', 'char €', 'keyUp ctrl+F24'],
      ...['keyDown Up', 'keyUp Up'],
      ...['keyDown ctrl+Return', 'keyUp ctrl+Return'],
    ]);
    press({ key: 'y' });
    expect(done.at(-1)).toBe('keyDown y');
  });

  it('are typed when nothing can be pasted, but send nothing without it, and paste nothing again', async () => {
    const { done, answers, press } = start();
    press(paste);
    press({ key: 'a' });
    press(paste);
    press({ key: 'Enter', control: true });
    press({ key: 'Enter' });
    press({ key: 'b' });
    answers[0]?.(false);
    await vi.waitFor(() => expect(done.at(-1)).toBe('keyUp b'));
    expect(done).toEqual(['keyDown a', 'char a', 'keyUp a', 'keyDown b', 'char b', 'keyUp b']);
    expect(answers).toHaveLength(1);
  });

  it('are one paste while its keys are held down', async () => {
    const { done, answers, press } = start();
    press(paste);
    for (let count = 0; count < 30; count += 1) press({ ...paste, isAutoRepeat: true });
    answers[0]?.(true);
    await vi.waitFor(() => expect(done).toEqual(['paste']));
    expect(answers).toHaveLength(1);
  });

  it('wait for another paste among them', async () => {
    const { done, answers, press } = start();
    press(paste);
    press({ key: 'a' });
    press(paste);
    press({ key: 'b' });
    press({ key: 'é' });
    answers[0]?.(true);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(done.slice(0, 4)).toEqual(['paste', 'keyDown a', 'char a', 'keyUp a']);
    expect(done).not.toContain('char é');
    answers[1]?.(true);
    await vi.waitFor(() => expect(done.at(-1)).toBe('keyUp F24'));
    expect(done.slice(-7)).toEqual([
      'paste',
      ...['keyDown b', 'char b', 'keyUp b'],
      ...['keyDown F24', 'char é', 'keyUp F24'],
    ]);
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
