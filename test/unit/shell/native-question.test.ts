import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createNativeQuestion } from '../../../electron/shell/native-question.ts';

const question = { message: 'Open it?', detail: 'Somebody asks.', yes: 'Open', no: 'Cancel' };

/** A window, and the message boxes that were shown over it; one whose `signal` is aborted ends as the system's does. */
const setUp = (response: number | null, isVisible = true) => {
  const events = new EventEmitter();
  const window = Object.assign(events, {
    isVisible: () => isVisible,
    isDestroyed: () => false,
  });
  const shown: Readonly<Record<string, unknown>>[] = [];
  const show = createNativeQuestion<never>({
    showMessageBox: async (parent, options) => {
      expect(parent).toBe(window);
      shown.push({ ...options });
      if (response !== null) return { response };
      return await new Promise((resolve) => {
        options.signal?.addEventListener('abort', () => resolve({ response: Number(options.cancelId) }));
      });
    },
    find: (name) => (name === 'generate' ? (window as never) : null),
  });
  return { show, shown, window };
};

describe('a question of the app', () => {
  it.each([
    [0, false],
    [1, true],
    [-1, false],
    [2, false],
  ])('answered with button %i is a yes: %s', async (response, isYes) => {
    expect(await setUp(response).show(question, 'generate')).toBe(isYes);
  });

  it('has the safe answer under Return and Escape', async () => {
    const { show, shown } = setUp(0);
    await show(question, 'generate');
    expect(shown).toMatchObject([
      {
        message: 'Open it?',
        detail: 'Somebody asks.',
        buttons: ['Cancel', 'Open'],
        defaultId: 0,
        cancelId: 0,
      },
    ]);
  });

  it('is answered with no by the end of its window', async () => {
    const { show, window } = setUp(null);
    const answer = show(question, 'generate');
    window.emit('closed');
    expect(await Promise.race([answer, new Promise((resolve) => setImmediate(resolve, 'open'))])).toBe(false);
  });

  it('leaves nothing behind at its window', async () => {
    const { show, window } = setUp(1);
    await show(question, 'generate');
    expect(window.listenerCount('closed')).toBe(0);
  });

  it('is not shown over a window that is not seen', async () => {
    const { show, shown } = setUp(1, false);
    expect(await show(question, 'generate')).toBe(false);
    expect(shown).toEqual([]);
  });

  it('is not shown without its window', async () => {
    const { show, shown } = setUp(1);
    expect(await show(question, 'settings')).toBe(false);
    expect(shown).toEqual([]);
  });
});
