import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type Answers, ownSelection, type SelectionOwner } from '../support/desktop/selection-owner.ts';
import { electron } from '../support/electron.ts';

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

const readText = async () => (await host.clipboard.read()).text?.reveal() ?? null;

const utf8 = (text: string) => ({ type: 'UTF8_STRING', bytes: Buffer.from(text) });
const latin1 = (text: string) => ({ type: 'STRING', bytes: Buffer.from(text, 'latin1') });

describe('the clipboard', () => {
  it.each(['plain', 'æøå 😀', 'two\nlines', ' spaces ', 'x'.repeat(100_000)])(
    'gives what another program put there: %#',
    async (text) => {
      await desktop.clipboard.write(text);
      expect(await readText()).toBe(text);
    },
  );

  it('gives other programs what was put there', async () => {
    expect(await host.clipboard.write(new Sensitive('from us'))).toBe('written');
    expect(await desktop.clipboard.read()).toBe('from us');
  });

  // Before that, Electron has no way to write anything beside the text.
  it.skipIf(Number.parseInt(electron.version, 10) < 44)(
    'is marked for the clipboard histories of other programs',
    async () => {
      await host.clipboard.write(new Sensitive('from us'));
      expect(await desktop.clipboard.targets()).toContain('x-kde-passwordManagerHint');
    },
  );

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

  it('is apart from the text that was selected last', async () => {
    const answers = { UTF8_STRING: async () => utf8('what is selected') };
    const selected = await ownSelection(desktop.env, 'PRIMARY', answers);
    expect((await host.clipboard.readSelection?.())?.text?.reveal()).toBe('what is selected');
    expect(await readText()).toBe('something');
    selected.dispose();
    await expect.poll(async () => (await host.clipboard.readSelection?.())?.text?.reveal()).toBe('');
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

describe('a program that was copied from', () => {
  let owner: SelectionOwner;
  afterEach(() => owner?.dispose());
  const own = async (answers: Answers, targets?: readonly string[] | null): Promise<void> => {
    owner = await ownSelection(desktop.env, 'CLIPBOARD', answers, targets);
  };

  it('may never answer, and holds up nothing else', async () => {
    await own({}, null);
    const before = performance.now();
    const [held, ...others] = await Promise.all([
      host.clipboard.read(),
      ...Array.from({ length: 5 }, () => host.ping()),
    ]);
    expect(held.text).toBe(null);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(Math.max(...others)).toBeLessThan(1_500);
  });

  it('takes no longer to never answer several readings', async () => {
    await own({}, null);
    const before = performance.now();
    const all = await Promise.all(Array.from({ length: 8 }, () => host.clipboard.read()));
    expect(all.map(({ text }) => text)).toEqual(Array(8).fill(null));
    expect(performance.now() - before).toBeLessThan(8_000);
  });

  it('may say what it has and then not hand it over', async () => {
    await own({}, ['TARGETS', 'UTF8_STRING', 'STRING']);
    expect(await readText()).toBe(null);
    expect(await host.clipboard.replaceIf(new Sensitive('it'), new Sensitive('link'))).toBe('unread');
  });

  it('may say that it has text, and refuse to give it', async () => {
    await own({ UTF8_STRING: 'refused', STRING: 'refused' });
    expect(await readText()).toBe(null);
  });

  it('may not know of types, and be asked for text all the same', async () => {
    await own({ TARGETS: 'refused', UTF8_STRING: utf8('old ways') }, null);
    expect(await readText()).toBe('old ways');
  });

  it('may have Latin-1 only', async () => {
    await own({ STRING: latin1('pä§ß') });
    expect(await readText()).toBe('pä§ß');
    expect(await host.clipboard.replaceIf(new Sensitive('pä§ß'), new Sensitive('link'))).toBe('replaced');
    expect(await desktop.clipboard.read()).toBe('link');
  });

  it('may give bytes that are no text', async () => {
    await own({ UTF8_STRING: { type: 'UTF8_STRING', bytes: Buffer.from([0x70, 0xe4]) } });
    expect(await readText()).toBe(null);
  });

  it('may have more than one program can ask another for at once', async () => {
    const text = 'ä'.repeat(1_000_000);
    await desktop.clipboard.write(text);
    expect(await readText()).toBe(text);
  });
});

describe('the clipboard of an app that quits', () => {
  let manager: SelectionOwner | null = null;
  afterEach(() => {
    manager?.dispose();
    manager = null;
  });
  const manage = async (answers: Answers): Promise<void> => {
    manager = await ownSelection(desktop.env, 'CLIPBOARD_MANAGER', answers);
  };
  const saved = { SAVE_TARGETS: { type: 'NULL', bytes: Buffer.alloc(0) } };

  it('is handed to a clipboard manager', async () => {
    await manage(saved);
    await host.clipboard.write(new Sensitive('link'));
    expect(await host.clipboard.mayEndWithApp()).toBe(true);
    expect(await host.clipboard.handOver()).toBe(true);
    expect(manager?.asked()).toEqual(['SAVE_TARGETS']);
  });

  it('is not known to be saved without one, or by one that refuses or does not answer', async () => {
    await host.clipboard.write(new Sensitive('link'));
    expect(await host.clipboard.handOver()).toBe(false);
    for (const answers of [{ SAVE_TARGETS: 'refused' }, {}] as const) {
      await manage(answers);
      expect(await host.clipboard.handOver()).toBe(false);
      manager?.dispose();
    }
  });

  it('is nobody’s business when it is of another program, or empty', async () => {
    await host.clipboard.write(new Sensitive('link'));
    await desktop.clipboard.write('copied since');
    expect(await host.clipboard.handOver()).toBe(true);
    await host.clipboard.write(new Sensitive('link'));
    await host.clipboard.clearIf(new Sensitive('link'));
    expect(await host.clipboard.handOver()).toBe(true);
  });
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
