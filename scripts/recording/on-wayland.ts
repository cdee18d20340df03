import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type OutsideApp, startOutside } from '../../test/support/app/outside.ts';
import { pageOf } from '../../test/support/app/page.ts';
import { settingsFor } from '../../test/support/app/user-data.ts';
import { type Env, run, waitFor } from '../../test/support/desktop/processes.ts';
import { startOnetimeServer } from '../../test/support/onetime-server/server.ts';
import { startWaylandDesktop } from '../../test/support/wayland/wayland-desktop.ts';
import { root } from '../steps.ts';
import { type Film, startFilm } from './film.ts';

export const filmedDesktops = ['gnome', 'kwin'] as const;
type FilmedDesktop = (typeof filmedDesktops)[number];

const looks = {
  gnome: { part: '640x600+320+0', keysAt: ['South', '+0+14'], background: null },
  // Without Plasma the background is black.
  kwin: { part: '880x612+400+0', keysAt: ['South', '-200+14'], background: ['#2a5a6b', '5,500'] },
} as const;

/** Text that is copied in another program, the hotkey, and the link pasted there. */
export const recordOnWayland = async (kind: FilmedDesktop, target: string): Promise<void> => {
  await using stack = new AsyncDisposableStack();
  const desktop = stack.adopt(await startWaylandDesktop(kind, { portal: kind === 'kwin' }), (started) =>
    started.dispose(),
  );
  await installIcon(desktop.env);
  if (kind === 'gnome')
    await run('gsettings', ['set', 'org.gnome.mutter', 'center-new-windows', 'true'], { env: desktop.env });
  const notes = await desktop.openProgram('Notes');
  const server = stack.adopt(await startOnetimeServer({ port: 7_143 }), (started) => started.dispose());
  const settings = settingsFor(server.url, {
    hotkey: 'CommandOrControl+Alt+H',
    fromDesktop: kind === 'kwin',
  });
  const app = stack.adopt(
    await startOutside(desktop, { settings, chromium: ['--ozone-platform=x11'], devTools: true }),
    (started) => started.dispose(),
  );
  await waitFor(async () => (await desktop.tray.items()).length > 0, { what: 'the icon in the tray' });
  const film = await startFilm(desktop);
  if (kind === 'gnome') await addShortcut(app, film);
  await waitForHotkey(app);

  await notes.copy('kX7#mQ2v-orders');
  const filled = await film.still();
  film.show(filled, 1_500, 'Ctrl + C');
  await desktop.pressKeys('ctrl+alt+h');
  await waitFor(
    async () => (await desktop.notifications.list()).some(({ summary }) => summary === 'Link copied'),
    { what: () => `the notification; the app printed:\n${app.output()}` },
  );
  const copied = await film.still({ unlike: filled });
  film.show(copied, 2_000, 'Ctrl + Alt + H');
  // On GNOME nothing is selected any more by then.
  await desktop.pressKeys('ctrl+a');
  await notes.paste();
  film.show(await film.still({ unlike: copied }), 3_000, 'Ctrl + A, Ctrl + V');
  await film.write(target, looks[kind]);
};

/** As a package does, for the notification. */
const installIcon = async (env: Env): Promise<void> => {
  const folder = join(env.XDG_DATA_HOME ?? '', 'icons/hicolor/256x256/apps');
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, 'resources/icons/256x256.png'), join(folder, 'hushlink.png'));
};

const waitForHotkey = async (app: OutsideApp): Promise<void> => {
  await waitFor(() => app.events().some(({ event, status }) => event === 'hotkey' && status === 'bound'), {
    what: () => `the hotkey; the app printed:\n${app.output()}`,
  });
};

/** In Settings, as GNOME before 48 needs it. */
const addShortcut = async (app: OutsideApp, film: Film): Promise<void> => {
  const desktop = await film.still();
  await app.startAgain('--settings');
  const page = await pageOf(app.process);
  const button = `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Add shortcut')`;
  const tab = `document.getElementById('tab-hotkey')`;
  await waitFor(() => page.evaluate(`${tab} !== null`), { what: 'the list of Settings' });
  await page.evaluate(`${tab}.click()`);
  await waitFor(() => page.evaluate(`${button} !== undefined`), { what: 'the button of the hotkey' });
  await page.evaluate(`${button}.scrollIntoView({ block: 'center' })`);
  const before = await film.still({ unlike: desktop });
  film.show(before, 1_800);
  await page.evaluate(`${button}.click()`);
  await waitForHotkey(app);
  film.show(await film.still({ unlike: before }), 1_800);
  await page.evaluate('window.close()');
  await film.still({ like: desktop });
};
