import { expect, it } from 'vitest';
import { runInNodeLoop } from '../../../electron/shell/run-in-node-loop.ts';

it('runs a callback from Chromium in a turn of Node', async () => {
  const done: string[] = [];
  runInNodeLoop(() => done.push('work'))();
  await Promise.resolve();
  done.push('microtask of the caller');
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual(['microtask of the caller', 'work']);
});
