import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';

let desktop: Desktop;
let host: AdapterHost;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
  host = await startAdapterHost(desktop.env);
});
afterAll(async () => {
  await host?.dispose();
  await desktop?.dispose();
});
beforeEach(() => desktop.clipboard.write('something'));

const readText = async () => (await host.clipboard.read()).text.reveal();

describe('the clipboard', () => {
  it.each(['plain', 'æøå 😀', 'two\nlines', ' spaces ', 'x'.repeat(100_000)])(
    'gives what another program put there: %#',
    async (text) => {
      await desktop.clipboard.write(text);
      expect(await readText()).toBe(text);
    },
  );

  it('gives other programs what was put there', async () => {
    expect(await host.clipboard.write(new Sensitive('from us'))).toBe(true);
    expect(await desktop.clipboard.read()).toBe('from us');
  });

  it('is replaced while it holds what was read', async () => {
    expect(await host.clipboard.replaceIf(new Sensitive('something'), new Sensitive('link'))).toBe(
      'replaced',
    );
    expect(await desktop.clipboard.read()).toBe('link');
  });

  it('is not changed when it holds something else', async () => {
    expect(await host.clipboard.replaceIf(new Sensitive('older'), new Sensitive('link'))).toBe('changed');
    await host.clipboard.clearIf(new Sensitive('older'));
    expect(await desktop.clipboard.read()).toBe('something');
  });

  it('is emptied while it holds what was put there', async () => {
    await host.clipboard.write(new Sensitive('link'));
    await host.clipboard.clearIf(new Sensitive('link'));
    expect((await desktop.clipboard.read()) ?? '').toBe('');
  });

  it('may be empty', async () => {
    await desktop.clipboard.clear();
    expect(await host.clipboard.read()).toMatchObject({ hasImage: false, hasFiles: false });
    expect(await readText()).toBe('');
  });

  it('recognises an image', async () => {
    await desktop.clipboard.writeAs('image/png', onePixel);
    expect(await host.clipboard.read()).toMatchObject({ hasImage: true, hasFiles: false });
    expect(await readText()).toBe('');
  });

  it.each([
    ['text/uri-list', 'file:///home/anna/notes.txt\r\nfile:///home/anna/keys.txt\r\n'],
    ['text/uri-list', '# two\r\nfile:///home/anna/notes.txt\r\n'],
    ['x-special/gnome-copied-files', 'copy\nfile:///home/anna/notes.txt'],
    ['application/x-kde-cutselection', '1'],
  ])('tells files by %s', async (target, content) => {
    await desktop.clipboard.writeAs(target, content);
    expect(await host.clipboard.read()).toMatchObject({ hasFiles: true });
  });

  it.each(['https://example.com/a\r\n', 'https://example.com/a\r\nfile:///home/anna/notes.txt\r\n'])(
    'takes a link copied in a browser for text: %j',
    async (links) => {
      await desktop.clipboard.writeAs('text/uri-list', links);
      expect(await host.clipboard.read()).toMatchObject({ hasFiles: false });
    },
  );
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
