import { join } from 'node:path';
import { startOutside } from '../test/support/app/outside.ts';
import { settingsFor } from '../test/support/app/user-data.ts';
import { type Desktop, startDesktop } from '../test/support/desktop/desktop.ts';
import { run, waitFor } from '../test/support/desktop/processes.ts';
import { startOnetimeServer } from '../test/support/onetime-server/server.ts';
import { electronInUse } from './electron.mjs';
import { build, root } from './steps.ts';

/** The main task on a real virtual desktop: clipboard, hotkey, link, reveal. Prints what it saw at each step. */

const secret = `demo secret, made at ${new Date().toISOString()}`;
const pictures = join(root, 'artifacts', 'demo');

const saw = (line: string): void => console.log(`  ✓ ${line}`);

const demonstrate = async (): Promise<void> => {
  console.log(`Electron ${electronInUse().version}`);
  await build();
  saw('the app is built');
  await using stack = new AsyncDisposableStack();
  const desktop = stack.adopt(await startDesktop(), (started) => started.dispose());
  saw('a virtual desktop with a session bus, a keyring, a panel and notifications is there');
  const server = stack.adopt(await startOnetimeServer(), (started) => started.dispose());
  saw(`a Onetime Secret server listens on ${server.url}`);
  const app = stack.adopt(await startOutside(desktop, { settings: settingsFor(server.url) }), (started) =>
    started.dispose(),
  );
  await waitFor(async () => (await desktop.tray.items()).length > 0, { what: 'the icon in the tray' });
  saw(`the app runs, and its icon is in the tray`);

  await desktop.clipboard.write(secret);
  saw('another program has put text on the clipboard');
  const before = performance.now();
  await desktop.pressKeys('ctrl+shift+1');
  const link = await waitFor(
    async () => (await desktop.clipboard.read())?.match(/^http:\S+\/secret\/\S+$/)?.[0],
    { what: 'a link on the clipboard after the hotkey' },
  );
  saw(
    `Ctrl+Shift+1 was pressed, and ${Math.round(performance.now() - before)} ms later the clipboard holds ${link}`,
  );
  const [notification] = await waitFor(
    async () => {
      const shown = await desktop.notifications.list();
      return shown.length > 0 ? shown : null;
    },
    { what: 'a notification' },
  );
  saw(`the notification says: ${notification?.summary}. ${notification?.body}`);
  const labels = (await desktop.tray.menu()).filter((item) => !item.separator).map((item) => item.label);
  saw(`the tray menu has: ${labels.join(' · ')}`);
  await desktop.tray.press('New secret…');
  await waitFor(async () => (await desktop.windows()).some((title) => title.includes('New secret')), {
    what: 'the Quick share window',
  });
  await drawn(desktop, join(pictures, 'desktop.png'), '420x520+430+110', 30);
  saw(`the picture of tray, notification and window is ${join('artifacts', 'demo', 'desktop.png')}`);

  await desktop.notifications.closeAll();
  const menuPicture = join(pictures, 'tray-menu.png');
  // The place of the only icon in the panel, left of the clock.
  await drawn(desktop, menuPicture, '24x24+1196+2', 30);
  await desktop.rightClick(1_208, 14);
  await drawn(desktop, menuPicture, '320x160+960+30', 30);
  await desktop.pressKeys('Escape');
  saw(`the picture of the tray menu is ${join('artifacts', 'demo', 'tray-menu.png')}`);

  const reply = await fetch(link.replace('/secret/', '/api/v1/secret/'), { method: 'POST' });
  const { value } = (await reply.json()) as { value?: string };
  if (value !== secret) throw new Error('the link revealed something other than what was on the clipboard');
  saw('the link, revealed over HTTP, returns exactly that text');
  const again = await fetch(link.replace('/secret/', '/api/v1/secret/'), { method: 'POST' });
  if (again.status !== 404) throw new Error('the link opened twice');
  saw('the second time it returns nothing');
  await desktop.tray.press('Quit Hushlink');
  const code = await app.ended();
  if (code !== 0) throw new Error(`the app ended with exit code ${code}`);
  saw('the app has quit with exit code 0');
};

/** Takes pictures until a part of the screen has more than that many colours, so that it is no longer empty. */
const drawn = async (desktop: Desktop, path: string, part: string, colours: number): Promise<void> => {
  await waitFor(
    async () => {
      await desktop.screenshot(path);
      const count = await run('convert', [path, '-crop', part, '-format', '%k', 'info:'], {
        env: desktop.env,
      });
      return Number(count) > colours;
    },
    { what: `${path} to show what it should` },
  );
};

if (process.platform !== 'linux') {
  console.error(
    'The demonstration needs the virtual desktop, which is available only on Linux. Use npm start.',
  );
  process.exitCode = 1;
} else {
  try {
    await demonstrate();
    console.log('Done: a text became a link that opens once.');
  } catch (error) {
    console.error(`\nThe demonstration stopped: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
