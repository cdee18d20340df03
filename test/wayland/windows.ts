import { it } from 'vitest';
import { waitFor } from '../support/desktop/processes.ts';
import type { Cases } from './on-desktop.ts';

/** Windows, while another program has the focus. */
export const windows: Cases = ({ desktop, server, start, notification }) => {
  const getsKeys = async (title: RegExp): Promise<void> => {
    let last: unknown;
    await waitFor(
      async () => {
        last = await desktop().windows();
        return title.test((await desktop().focusedWindow()) ?? '');
      },
      { what: () => `${title.source} to get the keys; there are ${JSON.stringify(last)}`, timeoutMs: 15_000 },
    );
  };
  /** The first time there is no window, then one behind another program's. */
  const twice = async (open: () => Promise<unknown>, title: RegExp): Promise<void> => {
    for (let count = 0; count < 2; count += 1) {
      await desktop().focus('Notes');
      await open();
      await getsKeys(title);
    }
  };

  it('come to the front from a second start, and get what is typed', async () => {
    const app = await start();
    await twice(() => app.startAgain('--new'), /New secret/);
    for (const key of ['f', 'r', 'o', 'n', 't']) await desktop().pressKeys(key);
    await desktop().pressKeys('ctrl+return');
    await waitFor(() => server().countOf('front') === 1, { what: 'what was typed to be shared' });
  });

  it('come to the front from the tray', async () => {
    await start();
    await twice(() => desktop().tray.press('Generate…'), /Generate/);
  });

  it('come to the front from a notification', async () => {
    await start({ settings: 'not settings' });
    await notification('The settings could not be read');
    await desktop().focus('Notes');
    await desktop().notifications.click();
    await getsKeys(/Settings/);
  });
};
