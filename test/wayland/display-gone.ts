import { readFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createUserData, settingsFor } from '../support/app/user-data.ts';
import { type Env, run, waitFor } from '../support/desktop/processes.ts';
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

    process.kill(await xwaylandOf(desktop().env));
    expect(await app.ended()).not.toBe(0);

    await server().listen();
    await start({ userData });
    await waitFor(() => server().countOf('kept') === 1, { what: 'the draft to be sent' });
  });
};

/** Other desktops may have one with the same name. */
const xwaylandOf = async (env: Env): Promise<number> => {
  const found = (await run('pgrep', ['Xwayland'], { env })).trim().split('\n');
  for (const pid of found) {
    const own = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (own.split('\0').includes(`XDG_RUNTIME_DIR=${env.XDG_RUNTIME_DIR}`)) return Number(pid);
  }
  throw new Error(`none of ${found.join()} is the XWayland of this desktop`);
};
