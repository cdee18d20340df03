import { expect, it } from 'vitest';
import { waitFor } from '../support/desktop/processes.ts';
import type { Cases } from './on-desktop.ts';

/** On a desktop whose tray comes late, goes and comes back. Needs one without a tray. */
export const lateTray: Cases = ({ desktop, start }) => {
  it('shows a window while there is no tray, and an icon that works whenever there is one', async () => {
    await start({ withoutIcon: true });
    await waitFor(async () => (await desktop().windows()).some(({ title }) => /Hushlink/.test(title)), {
      what: 'a window in place of the icon',
    });
    for (const [label, title] of [
      ['Generate…', /Generate/],
      ['Help…', /Help/],
    ] as const) {
      const endTray = await desktop().startTray();
      await desktop().tray.press(label);
      await waitFor(async () => title.test((await desktop().focusedWindow()) ?? ''), {
        what: `the window called ${title.source} to get the keys`,
      });
      expect(await desktop().tray.items()).toHaveLength(1);
      await endTray();
    }
  });
};
