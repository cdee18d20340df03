import { expect, it, onTestFinished } from 'vitest';
import { createUserData, settingsFor } from '../support/app/user-data.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import type { Cases } from './on-desktop.ts';

/** When XWayland crashes, which takes all its programs along. Needs a desktop that goes on, as sway does. */
export const displayGone: Cases = ({ desktop, server, start }) => {
  it('ends with its display, and sends at the next start what it has kept', async () => {
    const userData = await createUserData(settingsFor(server().url));
    onTestFinished(userData.dispose);
    await server().refuse();
    const app = await start({ userData, args: ['--new'] });
    await waitFor(async () => /New secret/.test((await desktop().focusedWindow()) ?? ''), {
      what: 'the window to get the keys',
    });
    for (const key of ['k', 'e', 'p', 't']) await desktop().pressKeys(key);
    await desktop().pressKeys('ctrl+return');
    await app.waitForEvent('draft-kept');

    const { env } = desktop();
    const found = await run('pgrep', ['-f', `Xwayland ${env.DISPLAY} `], { env });
    process.kill(Number(found.trim()));
    expect(await app.ended()).not.toBe(0);

    await server().listen();
    await start({ userData });
    await waitFor(() => server().countOf('kept') === 1, { what: 'the draft to be sent' });
  });
};
