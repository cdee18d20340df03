import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { createPictures } from '../support/desktop/pictures.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { shareClipboardItem } from '../support/desktop/tray.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes, reveal } from './probes.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeEach(async () => {
  server = await startOnetimeServer();
  await probes.startOver();
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const start = async (options: Partial<AppOptions> = {}): Promise<void> => {
  app = await startOutside(desktop, { settings: settingsFor(server.url), ...options });
  await waitFor(async () => (await desktop.tray.items()).length === 1, { what: 'the icon in the tray' });
};
const labels = async () =>
  (await desktop.tray.menu()).filter((item) => !item.separator).map((item) => item.label);

describe('the tray', () => {
  it('has its menu, without a window', async () => {
    await start();
    expect(await labels()).toEqual([
      expect.stringMatching(shareClipboardItem),
      'New secret…',
      'Generate…',
      'Open a link…',
      'Activity…',
      'Help…',
      'Settings…',
      'Quit Hushlink',
    ]);
    // A window may take a moment to be seen; that it is opened is logged at once.
    expect(app.events()).not.toContainEqual(expect.objectContaining({ event: 'window-opened' }));
  });

  it('shares the clipboard', async () => {
    await desktop.clipboard.write('from the tray');
    await start();
    await desktop.tray.press(shareClipboardItem);
    expect(await reveal(await probes.link())).toMatchObject({ value: 'from the tray' });
  });

  it('copies the last link again, and names those before it', async () => {
    await desktop.clipboard.write('the first');
    await start();
    expect(await labels()).not.toContain('Copy last link');
    await desktop.tray.press(shareClipboardItem);
    const link = await probes.link();
    await probes.notification('Link copied');
    await desktop.clipboard.write('something else');
    await desktop.tray.press('Copy last link');
    expect(await probes.link()).toBe(link);
  });

  it('offers to burn the newest link, which it names, and asks in Activity', async () => {
    await desktop.clipboard.write('to be burned');
    await start();
    expect(await labels()).not.toContainEqual(expect.stringContaining('Burn'));
    await desktop.tray.press(shareClipboardItem);
    const link = await probes.link();
    await probes.notification('Link copied');
    await desktop.tray.press(/^Burn link of .+\d\d:\d\d…$/);
    await probes.window(/Activity/);
    expect(await reveal(link)).toMatchObject({ value: 'to be burned' });
  });

  it.each([
    ['New secret…', /New secret/],
    ['Generate…', /Generate/],
    ['Open a link…', /Open a link/],
    ['Activity…', /Activity/],
    ['Help…', /Help/],
    ['Settings…', /Settings/],
  ])('opens a window: %s', async (label, title) => {
    await start();
    await desktop.tray.press(label);
    await probes.window(title);
  });

  it('brings a window that is open already to the front', async () => {
    await start();
    for (const [label, title] of [
      ['Generate…', /Generate/],
      ['Help…', /Help/],
      ['Generate…', /Generate/],
    ] as const) {
      await desktop.tray.press(label);
      await probes.focused(title);
    }
  });

  it('chooses among several profiles, and what is shared then goes there', async () => {
    const other = await startOnetimeServer();
    try {
      await start({
        settings: settingsFor(server.url, {
          profiles: [
            { id: 'one', name: 'One', server: server.url },
            { id: 'two', name: 'Two', server: other.url },
          ],
          activeProfile: 'one',
        }),
      });
      const menu = (await desktop.tray.menu()).find(({ label }) => label === 'Send to');
      expect(menu?.children.map(({ label, ticked }) => [label, ticked])).toEqual([
        [`127.0.0.1:${server.port} · anonymous`, true],
        [`127.0.0.1:${other.port} · anonymous`, false],
      ]);
      await desktop.tray.press(`127.0.0.1:${other.port} · anonymous`);
      await waitFor(async () => (await app.userData.settings()).activeProfile === 'two', {
        what: 'the choice in the settings',
      });
      await desktop.clipboard.write('for the other one');
      await desktop.tray.press(shareClipboardItem);
      await probes.notification('Link copied');
      expect([server.countOf('for the other one'), other.countOf('for the other one')]).toEqual([0, 1]);
    } finally {
      await other.dispose();
    }
  });

  it('opens Quick share at a click', async () => {
    await start();
    await desktop.tray.activate();
    await probes.window(/New secret/);
  });

  it('ends the app with exit code 0', async () => {
    await start();
    await desktop.tray.press('Quit Hushlink');
    expect(await app.ended()).toBe(0);
  });

  it('does not let unsent text be lost with a window, but does not hold up quitting', async () => {
    await start();
    await desktop.tray.press('New secret…');
    await probes.focused(/New secret/);
    const pictures = createPictures(desktop, desktop.env.TMPDIR ?? '');
    const empty = await pictures.still();
    await desktop.typeText('unsent');
    const typed = await pictures.still({ unlike: empty });
    await desktop.pressKeys('alt+F4');
    // The question.
    await pictures.still({ unlike: typed });
    await desktop.pressKeys('Escape');
    await pictures.still({ like: typed });
    await probes.window(/New secret/);
    await desktop.tray.press('Quit Hushlink');
    expect(await app.ended()).toBe(0);
  });

  it('stays when the last window is closed', async () => {
    await start();
    await desktop.tray.press('New secret…');
    await probes.window(/New secret/);
    await probes.escape(/New secret/);
    expect(await labels()).toContainEqual(expect.stringMatching(shareClipboardItem));
  });
});

describe('starting the app', () => {
  it('opens Quick share, and again at a second start, which ends with exit code 0', async () => {
    await start({ args: [] });
    await probes.window(/New secret/);
    await probes.escape(/New secret/);
    expect(await app.startAgain()).toBe(0);
    await probes.window(/New secret/);
  });

  it.each([
    ['--new', /New secret/],
    ['--settings', /Settings/],
  ])('with %s opens a window of the instance that runs', async (verb, title) => {
    await start();
    expect(await app.startAgain(verb)).toBe(0);
    await probes.window(title);
    expect(await desktop.tray.items()).toHaveLength(1);
  });

  it('with --share-clipboard shares the clipboard, first start or second', async () => {
    await desktop.clipboard.write('first start');
    await start({ args: ['--share-clipboard'] });
    expect(await reveal(await probes.link())).toMatchObject({ value: 'first start' });
    await desktop.clipboard.write('second start');
    expect(await app.startAgain('--share-clipboard')).toBe(0);
    expect(await reveal(await probes.link())).toMatchObject({ value: 'second start' });
  });

  it('for the first time shows the settings, and nothing goes out before a server is chosen', async () => {
    await desktop.clipboard.write('too early');
    await start({ settings: null, args: [] });
    await probes.window(/Settings|Hushlink/);
    await desktop.pressKeys('ctrl+shift+1');
    expect(await app.startAgain('--share-clipboard')).toBe(0);
    expect(await app.startAgain('--new')).toBe(0);
    expect(server.seen).toEqual([]);
    expect(await desktop.clipboard.read()).toBe('too early');
    await probes.escape(/Settings|Hushlink/);
    await probes.notification('Hushlink is still running');
  });

  it('ends with exit code 0 when the system asks it to', async () => {
    await start();
    app.process.kill('SIGTERM');
    expect(await app.ended()).toBe(0);
  });

  it('keeps two user-data folders apart', async () => {
    await start({ settings: settingsFor(server.url, { hotkey: null }) });
    const second = await startOutside(desktop, { settings: settingsFor(server.url, { hotkey: null }) });
    expect(second.process.exitCode).toBeNull();
    await second.dispose();
  });
});
