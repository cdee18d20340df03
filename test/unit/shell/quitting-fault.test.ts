import { EventEmitter } from 'node:events';
import type { App } from 'electron/main';
import { expect, it } from 'vitest';
import { createQuitting } from '../../../electron/shell/quitting.ts';

it('a part that cannot be closed does not keep the others from it', async () => {
  const quits: true[] = [];
  const app = Object.assign(new EventEmitter(), { quit: () => void quits.push(true) });
  const closed: string[] = [];
  createQuitting(app as unknown as App).waitFor(
    [
      { isBusy: () => true, close: () => Promise.reject(new Error('the clipboard does not answer')) },
      {
        isBusy: () => false,
        close: async () => {
          await new Promise((resolve) => setImmediate(resolve));
          closed.push('receipts');
        },
      },
    ],
    () => undefined,
  );
  app.emit('will-quit', { preventDefault: () => undefined });
  await expect.poll(() => quits).toHaveLength(1);
  expect(closed).toEqual(['receipts']);
});
