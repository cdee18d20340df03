import { expect, it } from 'vitest';
import { createHelpHandlers } from '../../../../electron/ipc/handlers/help.ts';

it('a window reads what this is and what it runs on', async () => {
  const about = { version: '1', electron: '2', chromium: '3', node: '4', components: [] };
  const handlers = createHelpHandlers({ readAbout: async () => about });
  expect(await handlers.readAbout(undefined, 'help')).toBe(about);
});
