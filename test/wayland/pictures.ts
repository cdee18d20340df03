import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, it } from 'vitest';
import { createPictures, type Pictures } from '../support/desktop/pictures.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { shareClipboardItem } from '../support/desktop/tray.ts';
import { versionOf } from '../support/wayland/version.ts';
import type { Cases } from './on-desktop.ts';

const artifacts = resolve(import.meta.dirname, '../../artifacts/wayland');

/** What nothing but the screen shows. Leaves the pictures in `artifacts/wayland`. */
export const pictures: Cases = ({ desktop, notes, start, notification }) => {
  let folder: string;
  let screen: Pictures;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hushlink-pictures-'));
    screen = createPictures(desktop(), folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const keep = async (picture: string, what: string): Promise<void> => {
    const { kind } = desktop();
    await mkdir(artifacts, { recursive: true });
    await copyFile(picture, join(artifacts, `${kind}-${versionOf(kind)}-${what}.png`));
  };

  it('shows its icon, its notifications and its windows', async () => {
    await desktop().focus('Notes');
    await start();
    const withIcon = await screen.still();
    await keep(withIcon, 'tray');
    await desktop().tray.press('New secret…');
    await waitFor(async () => /New secret/.test((await desktop().focusedWindow()) ?? ''), {
      what: 'the window to get the keys',
    });
    await keep(await screen.still({ unlike: withIcon }), 'window');
    await notes().copy('to be seen');
    await desktop().tray.press(shareClipboardItem);
    await notification('Link copied');
    // GNOME shows it for four seconds, in which a busy machine may not take two pictures.
    const picture = join(folder, 'notification.png');
    await desktop().screenshot(picture);
    await keep(picture, 'notification');
  });
};
