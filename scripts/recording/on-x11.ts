import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startOutside } from '../../test/support/app/outside.ts';
import { settingsFor } from '../../test/support/app/user-data.ts';
import { startDesktop } from '../../test/support/desktop/desktop.ts';
import { waitFor } from '../../test/support/desktop/processes.ts';
import { electron } from '../../test/support/electron.ts';
import { startOnetimeServer } from '../../test/support/onetime-server/server.ts';
import { root } from '../steps.ts';
import { startFilm } from './film.ts';

/** The film in the README: a link in the middle of a message. */
export const recordOnX11 = async (target: string): Promise<void> => {
  await using stack = new AsyncDisposableStack();
  const desktop = stack.adopt(await startDesktop(), (started) => started.dispose());
  const server = stack.adopt(await startOnetimeServer({ port: 7_143 }), (started) => started.dispose());
  stack.adopt(await startOutside(desktop, { settings: settingsFor(server.url) }), (started) =>
    started.dispose(),
  );
  const program = spawn(electron.executable, [join(root, 'scripts', 'recording')], {
    env: { ...desktop.env },
    stdio: 'ignore',
  });
  stack.defer(() => void program.kill('SIGKILL'));
  const film = await startFilm(desktop);
  const type = async (words: string, step: number): Promise<void> => {
    for (let at = 0; at < words.length; at += step) {
      await desktop.typeText(words.slice(at, at + step));
      await film.shoot(90);
    }
  };

  await waitFor(async () => (await desktop.focusedWindow()) === 'Some program', {
    what: 'the program to get the keys',
  });
  await waitFor(async () => (await desktop.tray.items()).length > 0, { what: 'the icon in the tray' });
  film.show(await film.still(), 700);
  await desktop.clipboard.write('kX7#mQ2v-orders');
  await type('Here you are: ', 4);
  const typed = await film.still();
  film.show(typed, 600);
  await desktop.pressKeys('ctrl+shift+1');
  await waitFor(async () => (await desktop.clipboard.read())?.includes('/secret/'), { what: 'the link' });
  await waitFor(async () => (await desktop.notifications.list()).length > 0, { what: 'the notification' });
  const copied = await film.still({ unlike: typed });
  film.show(copied, 1_900, 'Ctrl + Shift + 1');
  await desktop.pressKeys('ctrl+v');
  film.show(await film.still({ unlike: copied }), 2_800, 'Ctrl + V');
  await film.write(target, {
    part: '900x450+380+0',
    keysAt: ['NorthWest', '+668+278'],
    background: ['#cdd5db', '5,500'],
  });
};
