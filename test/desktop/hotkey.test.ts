import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { ownSelection } from '../support/desktop/selection-owner.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes, reveal } from './probes.ts';

const hotkey = 'ctrl+shift+1';
const secret = 'postgres://app:canary-1@db.internal/orders';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  await desktop.clipboard.write(secret);
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const start = async (options: Partial<AppOptions> = {}): Promise<void> => {
  app = await startOutside(desktop, { settings: settingsFor(server.url), ...options });
};
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeEach(() => probes.startOver());

describe('the hotkey', () => {
  it('turns the clipboard into a link that opens once', async () => {
    await start();
    await desktop.pressKeys(hotkey);
    const link = await probes.link();
    const body = await probes.notification('Link copied');
    expect(body).toMatch(/^Opens once, until \d+ \w+, \d\d:\d\d\.$/);
    expect(await reveal(link)).toMatchObject({ value: secret });
    expect(await reveal(link)).toMatchObject({ message: 'Unknown secret' });
  });

  it('opens no window', async () => {
    await start();
    await desktop.pressKeys(hotkey);
    await probes.link();
    await probes.notification('Link copied');
    expect(app.events()).not.toContainEqual(expect.objectContaining({ event: 'window-opened' }));
  });

  it('shows neither secret nor link', async () => {
    await start();
    await desktop.pressKeys(hotkey);
    await probes.link();
    await probes.notification('Link copied');
    const shown = JSON.stringify(await probes.notifications());
    expect(shown).not.toContain('canary');
    expect(shown).not.toContain('/secret/');
  });

  it('makes one link when it is pressed twenty times', async () => {
    server.setFault({ kind: 'slow', delayMs: 700 });
    await start();
    for (let press = 0; press < 20; press += 1) await desktop.pressKeys(hotkey);
    await probes.link();
    await probes.notification('Link copied');
    expect(server.seen).toHaveLength(1);
    expect(await probes.notifications()).toHaveLength(1);
  });

  it('does not touch the clipboard when it holds something newer, and copies the link on a click', async () => {
    server.setFault({ kind: 'slow', delayMs: 1_000 });
    await start();
    await desktop.pressKeys(hotkey);
    await waitFor(() => server.seen.length === 1, { what: 'the request' });
    await desktop.clipboard.write('something newer');
    await probes.notification('Link ready');
    expect(await desktop.clipboard.read()).toBe('something newer');
    await desktop.notifications.click();
    expect(await reveal(await probes.link())).toMatchObject({ value: secret });
  });

  it('leaves the clipboard as it is when the server cannot be reached, and keeps a draft', async () => {
    await server.refuse();
    await start();
    await desktop.pressKeys(hotkey);
    const body = await probes.notification('Kept as a draft');
    expect(body).toBe(
      `127.0.0.1:${server.port} does not accept connections right now. It will be sent as soon as possible, and you will be notified. The clipboard is unchanged.`,
    );
    expect(await desktop.clipboard.read()).toBe(secret);
    await server.listen();
  });

  it('can be switched off', async () => {
    await start({ settings: settingsFor(server.url, { hotkey: null }) });
    await desktop.pressKeys(hotkey);
    expect(await app.startAgain('--share-clipboard')).toBe(0);
    await probes.link();
    expect(server.seen).toHaveLength(1);
  });

  it('can be changed', async () => {
    await start({ settings: settingsFor(server.url, { hotkey: 'CommandOrControl+Alt+K' }) });
    await desktop.pressKeys('ctrl+alt+k');
    await probes.link();
  });

  it('is reported when another program uses it', async () => {
    await start();
    const second = await startOutside(desktop, { settings: settingsFor(server.url) });
    expect(await probes.notification('The hotkey is not available')).toBe(
      'Another program uses Ctrl+Shift+1, so it does nothing here. Choose another combination. Click to open the settings.',
    );
    expect(second.events()).toContainEqual(expect.objectContaining({ event: 'hotkey', status: 'taken' }));
    await second.dispose();
  });
});

describe("one of the user's own hotkeys", () => {
  it('makes a passphrase, which its next press copies', async () => {
    // A press within a second of another would be the key held down.
    server.setFault({ kind: 'slow', delayMs: 1_200 });
    const own = { id: 'ab12', keys: 'CommandOrControl+Alt+P', does: 'share-link', passphrase: true };
    await start({ settings: settingsFor(server.url, { moreHotkeys: [own] }) });
    await desktop.pressKeys('ctrl+alt+p');
    const link = await probes.link();
    expect(await probes.notification('Link copied')).toContain('Press the same keys again');
    await desktop.pressKeys('ctrl+alt+p');
    await probes.notification('Passphrase copied');
    const passphrase = (await desktop.clipboard.read()) ?? '';
    expect(passphrase).toMatch(/^[a-z]+(-[a-z]+){3}$/);
    expect(await reveal(link, passphrase)).toMatchObject({ value: secret });
  });
});

describe('a keyboard layout', () => {
  const layout = (...args: readonly string[]) => run('setxkbmap', args, { env: desktop.env });
  afterEach(() => layout('us'));
  /** The key left of 2 on most keyboards. */
  const pressTheKeyOfOne = () =>
    run(
      'xdotool',
      ['keydown', 'Control_L', 'keydown', 'Shift_L', 'key', '10', 'keyup', 'Shift_L', 'keyup', 'Control_L'],
      {
        env: desktop.env,
      },
    );

  it.each([['fr', '-variant', 'bepo'], ['fr'], ['us', '-variant', 'dvorak'], ['ru,us']])(
    'may write digits in its own way: %s %s %s',
    async (...args) => {
      await layout(...args);
      await start();
      await pressTheKeyOfOne();
      await probes.link();
    },
  );

  it('may change while the app runs, with Num Lock on', async () => {
    await start();
    await layout('fr', '-variant', 'bepo');
    await desktop.pressKeys('Num_Lock');
    await waitFor(
      async () => {
        await pressTheKeyOfOne();
        return server.seen.length > 0;
      },
      { what: 'the hotkey to follow the layout' },
    );
    await probes.link();
    await desktop.pressKeys('Num_Lock');
  });
});

describe('a link on the clipboard when the app quits', () => {
  const lost = 'What you copied may be gone';

  it('is said to be gone where nobody keeps it', async () => {
    await start();
    await desktop.pressKeys(hotkey);
    await probes.link();
    await probes.notification('Link copied');
    app.process.kill('SIGTERM');
    expect(await app.ended()).toBe(0);
    expect(await probes.notification(lost)).toContain('You can find links in Activity.');
  });

  it('is handed over where a clipboard manager saves it', async () => {
    const saved: (string | null)[] = [];
    const manager = await ownSelection(desktop.env, 'CLIPBOARD_MANAGER', {
      SAVE_TARGETS: async () => {
        saved.push(await desktop.clipboard.read());
        return { type: 'NULL', bytes: Buffer.alloc(0) };
      },
    });
    await start();
    await desktop.pressKeys(hotkey);
    const link = await probes.link();
    await probes.notification('Link copied');
    app.process.kill('SIGTERM');
    expect(await app.ended()).toBe(0);
    expect(saved).toEqual([link]);
    await desktop.notifications.settle();
    expect((await probes.notifications()).map(({ summary }) => summary)).not.toContain(lost);
    manager.dispose();
  });

  it('is nothing to speak of once something else was copied', async () => {
    await start();
    await desktop.pressKeys(hotkey);
    await probes.link();
    await probes.notification('Link copied');
    await desktop.clipboard.write('something else');
    app.process.kill('SIGTERM');
    expect(await app.ended()).toBe(0);
    await desktop.notifications.settle();
    expect((await probes.notifications()).map(({ summary }) => summary)).not.toContain(lost);
  });
});

describe('a link that the user wants cleared', () => {
  it('leaves the clipboard after its time, and can still be burned', async () => {
    await start({
      settings: settingsFor(server.url, { preferences: { clearClipboardAfter: 10, clearLinks: true } }),
    });
    await desktop.pressKeys(hotkey);
    const link = await probes.link();
    expect(await probes.notification('Link copied')).toMatch(
      /^Opens once, until .*\. The link is cleared from the clipboard after 10 seconds\.$/,
    );
    await app.waitForEvent('clipboard-cleared');
    expect((await desktop.clipboard.read()) ?? '').toBe('');
    await desktop.notifications.press('Undo');
    await probes.notification('Link burned');
    expect(await reveal(link)).toMatchObject({ message: 'Unknown secret' });
  });

  it('leaves it when the app quits', async () => {
    await start({ settings: settingsFor(server.url, { preferences: { clearLinks: true } }) });
    await desktop.pressKeys(hotkey);
    await probes.link();
    await probes.notification('Link copied');
    app.process.kill('SIGTERM');
    expect(await app.ended()).toBe(0);
    expect((await desktop.clipboard.read()) ?? '').toBe('');
    expect(app.events()).toContainEqual(expect.objectContaining({ event: 'clipboard-cleared' }));
    await desktop.notifications.settle();
    expect((await probes.notifications()).map(({ summary }) => summary)).not.toContain(
      'What you copied may be gone',
    );
  });
});

describe('Undo', () => {
  it('burns the link from its notification and empties the clipboard', async () => {
    await start();
    await desktop.pressKeys(hotkey);
    const link = await probes.link();
    await probes.notification('Link copied');
    await desktop.notifications.press('Undo');
    await probes.notification('Link burned');
    expect(await reveal(link)).toMatchObject({ message: 'Unknown secret' });
    expect((await desktop.clipboard.read()) ?? '').toBe('');
  });
});

describe('an account', () => {
  const settings = () => settingsFor(server.url, { username: 'anna@example.com' });
  const account = () => `anna@example.com@127.0.0.1:${server.port}`;

  it('is used with the token in the keyring', async () => {
    await desktop.keyring.store('Hushlink', account(), 'test-token');
    await start({ settings: settings() });
    await desktop.pressKeys(hotkey);
    await probes.link();
    expect(server.seen[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('anna@example.com:test-token').toString('base64')}`,
    );
  });

  it('is not left out because its token is missing', async () => {
    await start({ settings: settings() });
    await desktop.pressKeys(hotkey);
    const body = await probes.notification('Not sent: a draft is waiting for you');
    expect(body).toContain(`The keychain has no API key for ${account()}.`);
    expect(server.seen).toEqual([]);
    expect(await desktop.clipboard.read()).toBe(secret);
  });

  it('is not left out because its token is refused', async () => {
    await desktop.keyring.store('Hushlink', account(), 'wrong');
    await start({ settings: settings() });
    await desktop.pressKeys(hotkey);
    const body = await probes.notification('Not sent: a draft is waiting for you');
    expect(body).toContain('does not accept this username and API key.');
    expect(server.countOf(secret)).toBe(0);
  });
});
