import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { ownSelection } from '../support/desktop/selection-owner.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes } from './probes.ts';

const title = /Share the clipboard|Share clipboard/;
const long = 'a line of a long text\n'.repeat(150);

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  await probes.startOver();
  app = await startOutside(desktop, { settings: settingsFor(server.url) });
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const press = () => desktop.pressKeys('ctrl+shift+1');

describe('the question before a risky share', () => {
  it.each([
    ['a long text', () => desktop.clipboard.write(long)],
    ['more than a server takes', () => desktop.clipboard.write('x'.repeat(10_001))],
    ['a one-time link', () => desktop.clipboard.write('https://eu.onetimesecret.com/secret/abc')],
    ['an image', () => desktop.clipboard.writeAs('image/png', onePixel)],
    ['files', () => desktop.clipboard.writeAs('text/uri-list', 'file:///home/anna/notes.txt\r\n')],
    ['nothing', () => desktop.clipboard.clear()],
  ])('is asked for %s, and Escape sends nothing', async (_name, fill) => {
    await fill();
    await press();
    await probes.window(title);
    await probes.escape(title);
    expect(server.seen).toEqual([]);
  });
});

describe('a program that hangs after something was copied from it', () => {
  it('holds up neither the app nor its question', async () => {
    const owner = await ownSelection(desktop.env, 'CLIPBOARD', {}, null);
    await press();
    // Chromium gave up on a first instance that did not answer for twenty seconds, and ended it.
    expect(await app.startAgain('--activity')).toBe(0);
    await probes.window(/Activity/);
    await probes.window(title);
    expect(server.seen).toEqual([]);
    owner.dispose();
  });
});

describe('a paste from a program that is slow', () => {
  it('comes before what is typed after it', async () => {
    let isAsked = false;
    const slow = Promise.withResolvers<void>();
    const owner = await ownSelection(desktop.env, 'CLIPBOARD', {
      UTF8_STRING: async () => {
        isAsked = true;
        await slow.promise;
        return { type: 'UTF8_STRING', bytes: Buffer.from('from far away') };
      },
    });
    try {
      await run('setxkbmap', ['de'], { env: desktop.env });
      expect(await app.startAgain('--new')).toBe(0);
      await probes.focused(/New secret/);
      await desktop.pressKeys('ctrl+v');
      await waitFor(() => isAsked, { what: 'the paste to be checked' });
      await desktop.typeText(', ');
      await desktop.pressKeys('udiaeresis');
      await desktop.typeText(' and all');
      await desktop.pressKeys('Home');
      await desktop.typeText('It came ');
      await desktop.pressKeys('ctrl+Return');
      slow.resolve();
      await waitFor(() => server.countOf('It came from far away, ü and all') === 1, {
        what: () => `what was pasted and typed to be sent; sent was ${JSON.stringify(server.seen)}`,
      });
    } finally {
      owner.dispose();
      await run('setxkbmap', ['us'], { env: desktop.env });
    }
  });
});

describe('a paste from a program that hangs', () => {
  it('holds up nothing, and it is said; the next paste works', async () => {
    const owner = await ownSelection(desktop.env, 'CLIPBOARD', {}, null);
    expect(await app.startAgain('--new')).toBe(0);
    await probes.focused(/New secret/);
    await desktop.pressKeys('ctrl+v');
    await probes.notification('The text could not be read');
    expect(await app.startAgain('--activity')).toBe(0);
    await probes.window(/Activity/);
    owner.dispose();
    await desktop.clipboard.write('from elsewhere');
    expect(await app.startAgain('--new')).toBe(0);
    await probes.focused(/New secret/);
    await desktop.pressKeys('ctrl+v');
    await desktop.pressKeys('ctrl+Return');
    await waitFor(() => server.countOf('from elsewhere') > 0, { what: 'what was pasted to be sent' });
  });
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
