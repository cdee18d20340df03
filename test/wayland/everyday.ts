import { expect, it } from 'vitest';
import { confinementOfRenderers, sandboxed } from '../support/app/confinement.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { shareClipboardItem } from '../support/desktop/tray.ts';
import type { Cases } from './on-desktop.ts';

/** What everybody does with the app. */
export const everyday: Cases = ({ desktop, start }) => {
  it('starts without a window, as an icon with its menu in the tray', async () => {
    await start();
    const labels = (await desktop().tray.menu()).map(({ label }) => label);
    expect(labels).toContainEqual(expect.stringMatching(shareClipboardItem));
    expect((await desktop().windows()).map(({ title }) => title)).toEqual(['Notes']);
  });

  it('opens a window that gets the keys, from the tray', async () => {
    await start();
    await desktop().tray.press('New secret…');
    await waitFor(async () => /New secret/.test((await desktop().focusedWindow()) ?? ''), {
      what: 'the window to get the keys',
    });
  });

  it('runs in the sandbox of Chromium', async () => {
    const app = await start({ args: ['--new'] });
    const found = await waitFor(() => confinementOfRenderers(app.userData.folder), { what: 'a renderer' });
    for (const confinement of found) expect(confinement).toEqual(sandboxed);
  });
};
