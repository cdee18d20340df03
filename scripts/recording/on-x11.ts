import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startOutside } from '../../test/support/app/outside.ts';
import { settingsFor } from '../../test/support/app/user-data.ts';
import { type Desktop, startDesktop } from '../../test/support/desktop/desktop.ts';
import { waitFor } from '../../test/support/desktop/processes.ts';
import { electron } from '../../test/support/electron.ts';
import { startOnetimeServer } from '../../test/support/onetime-server/server.ts';
import { root } from '../steps.ts';
import { type Film, type Look, startFilm } from './film.ts';

interface Scene {
  readonly desktop: Desktop;
  readonly film: Film;
  /** A few characters to a picture. */
  readonly type: (words: string, step: number) => Promise<void>;
  /** Presses keys, and shows for how long what comes of them. @param shown the keys, as they are written beside it. */
  readonly press: (keys: string, shown: string, ms: number) => Promise<void>;
}

const background = ['#cdd5db', '5,500'] as const;

/** The film in the README: a password that was copied becomes a link in the middle of a message, and is taken back. */
export const recordHotkey = (target: string): Promise<void> =>
  filmed(
    target,
    { part: '900x450+380+0', keysAt: ['NorthWest', '+668+318'], background },
    async ({ desktop, film, type, press }, stack) => {
      const program = spawn(electron.executable, [join(root, 'scripts', 'recording')], {
        env: { ...desktop.env },
        stdio: 'ignore',
      });
      stack.defer(() => void program.kill('SIGKILL'));
      await focused(desktop, /Some program/);
      film.show(await film.still(), 900);
      await press('ctrl+a', 'Ctrl + A', 500);
      await desktop.pressKeys('ctrl+c');
      await waitFor(async () => (await desktop.clipboard.read()) === 'kX7#mQ2v-orders', { what: 'the copy' });
      film.show(await film.still(), 1_200, 'Ctrl + C');
      await desktop.pressKeys('Tab');
      await type('Here you are: ', 4);
      const typed = await film.still();
      film.show(typed, 500);
      await desktop.pressKeys('ctrl+shift+1');
      await waitFor(async () => (await desktop.clipboard.read())?.includes('/secret/'), { what: 'the link' });
      await waitFor(async () => (await desktop.notifications.list()).length > 0, {
        what: 'the notification',
      });
      film.show(await film.still({ unlike: typed }), 2_200, 'Ctrl + Shift + 1');
      await press('ctrl+v', 'Ctrl + V', 2_400);
      const pasted = await film.still();
      await desktop.notifications.press('Undo');
      await waitFor(async () => (await desktop.notifications.list()).length > 1, {
        what: 'what came of Undo',
      });
      film.show(await film.still({ unlike: pasted }), 2_800, 'Undo');
    },
  );

/** A secret and a passphrase in Quick share, by the keyboard alone. */
export const recordQuickShare = (target: string): Promise<void> =>
  filmed(
    target,
    { part: '760x640+260+30', keysAt: ['East', '+8+0'], background },
    async ({ desktop, film, type, press }) => {
      await desktop.tray.press('New secret…');
      await focused(desktop, /New secret/);
      film.show(await film.still(), 700);
      await type('The alarm code is 4711.', 4);
      film.show(await film.still(), 700);
      await press('ctrl+g', 'Ctrl + G', 1_500);
      await press('ctrl+Return', 'Ctrl + Enter', 2_000);
      await press('Return', 'Enter', 2_600);
    },
  );

const focused = (desktop: Desktop, title: RegExp): Promise<unknown> =>
  waitFor(async () => title.test((await desktop.focusedWindow()) ?? ''), {
    what: `${title} to get the keys`,
  });

const filmed = async (
  target: string,
  look: Look,
  play: (scene: Scene, stack: AsyncDisposableStack) => Promise<void>,
): Promise<void> => {
  await using stack = new AsyncDisposableStack();
  const desktop = stack.adopt(await startDesktop(), (started) => started.dispose());
  const server = stack.adopt(await startOnetimeServer({ port: 7_143 }), (started) => started.dispose());
  stack.adopt(await startOutside(desktop, { settings: settingsFor(server.url) }), (started) =>
    started.dispose(),
  );
  const film = await startFilm(desktop);
  await waitFor(async () => (await desktop.tray.items()).length > 0, { what: 'the icon in the tray' });
  const scene: Scene = {
    desktop,
    film,
    type: async (words, step) => {
      for (let at = 0; at < words.length; at += step) {
        await desktop.typeText(words.slice(at, at + step));
        await film.shoot(90);
      }
    },
    press: async (keys, shown, ms) => {
      const before = await film.still();
      await desktop.pressKeys(keys);
      film.show(await film.still({ unlike: before }), ms, shown);
    },
  };
  await play(scene, stack);
  await film.write(target, look);
};
