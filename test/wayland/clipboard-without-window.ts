import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Env, waitFor } from '../support/desktop/processes.ts';
import type { Cases } from './on-desktop.ts';

/** The clipboard as the app's adapter reads and writes it without a window, beside programs of other toolkits. */
export const clipboardWithoutWindow: Cases = ({ desktop, notes }) => {
  let host: AdapterHost;
  beforeAll(async () => {
    host = await startAdapterHost(desktop().env);
  });
  afterAll(() => host?.dispose());

  const read = async () => (await host.clipboard.read()).text?.reveal() ?? null;
  /** Some time may pass before the desktop has passed on a copy. */
  const reads = (text: string) => expect.poll(read).toBe(text);
  /** Puts something on the clipboard that no text field copies. */
  const offer = async (type: string, content: string | Uint8Array): Promise<void> => {
    if (desktop().kind === 'gnome') return desktop().x11Clipboard.writeAs(type, content);
    const copy = spawn('/usr/bin/wl-copy', ['--type', type], {
      env: { ...desktop().env },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    copy.stdin?.end(content);
    await once(copy, 'exit');
  };

  describe('the clipboard, without a window', () => {
    it.each(['plain', 'æøå 😀', 'two\nlines', ' spaces ', '--clear', 'x'.repeat(1_000_000)])(
      'has what another program copied: %#',
      async (text) => {
        await notes().copy(text);
        await reads(text);
      },
    );

    it('has what a password manager copied', async () => {
      await notes().copyMarked('from a vault');
      await reads('from a vault');
    });

    it('has the newer of two copies, and no older one of a program of X', async () => {
      const xNotes = await desktop().openProgram('X notes', { x11: true });
      // It may copy when the desktop has shown it what the others have.
      await xNotes.paste();
      await xNotes.copy('old, from X');
      await reads('old, from X');
      await notes().copy('new');
      await reads('new');
      await xNotes.paste();
      await xNotes.copy('newest, from X');
      await reads('newest, from X');
      await notes().copy('and native again');
      await xNotes.close();
      await reads('and native again');
    });

    it('is written for other programs', async () => {
      await notes().copy('something');
      expect(await host.clipboard.write(new Sensitive('from us æ'))).toBe('written');
      expect(await notes().paste()).toBe('from us æ');
    });

    it('is written for programs of X too', async () => {
      const xNotes = await desktop().openProgram('X notes', { x11: true });
      expect(await host.clipboard.write(new Sensitive('for X'))).toBe('written');
      expect(await xNotes.paste()).toBe('for X');
      await xNotes.close();
    });

    it('is replaced while it holds what was read', async () => {
      await notes().copy('password');
      await reads('password');
      expect(await host.clipboard.replaceIf(new Sensitive('password'), new Sensitive('link'))).toBe(
        'replaced',
      );
      expect(await notes().paste()).toBe('link');
    });

    it('is not changed when it holds something else', async () => {
      await notes().copy('something newer');
      await reads('something newer');
      expect(await host.clipboard.replaceIf(new Sensitive('older'), new Sensitive('link'))).toBe('changed');
      await host.clipboard.clearIf(new Sensitive('older'));
      expect(await notes().paste()).toBe('something newer');
    });

    it('is emptied while it holds what was put there', async () => {
      await host.clipboard.write(new Sensitive('link'));
      await host.clipboard.clearIf(new Sensitive('link'));
      expect((await notes().paste()) ?? '').toBe('');
      expect(await read()).toBe('');
    });

    it('has one of many copies that follow each other, and the last in the end', async () => {
      const all = Array.from({ length: 50 }, (_, index) => `copy ${index}`);
      let isCopying = true;
      const copying = (async () => {
        for (const text of all) await notes().copy(text);
        isCopying = false;
      })();
      // Or nothing, when another copy has taken its place while it was handed over.
      while (isCopying) expect([null, '', ...all]).toContain(await read());
      await copying;
      await reads('copy 49');
    });

    it('recognises an image', async () => {
      await offer('image/png', onePixel);
      await expect.poll(() => host.clipboard.read()).toMatchObject({ hasImage: true, hasFiles: false });
      expect(await read()).toBe('');
    });

    it.each([
      ['text/uri-list', 'file:///home/anna/notes.txt\r\n'],
      ['x-special/gnome-copied-files', 'copy\nfile:///home/anna/notes.txt'],
      ['application/x-kde-cutselection', '1'],
    ])('tells files by %s', async (type, content) => {
      await offer(type, content);
      await expect.poll(() => host.clipboard.read()).toMatchObject({ hasFiles: true });
    });

    it('takes a link copied in a browser for text', async () => {
      await offer('text/uri-list', 'https://example.com/a\r\n');
      await expect.poll(() => host.clipboard.read()).toMatchObject({ hasFiles: false, hasImage: false });
    });

    it('is not read, and holds up nothing, when the program that was copied from hangs', async () => {
      const hung = await desktop().openProgram('Hung');
      await hung.copy('not handed over any more');
      await reads('not handed over any more');
      hung.freeze();
      const before = performance.now();
      const [held, ...pings] = await Promise.all([host.clipboard.read(), host.ping(), host.ping()]);
      expect(held.text).toBeNull();
      expect(performance.now() - before).toBeLessThan(8_000);
      expect(Math.max(...pings)).toBeLessThan(1_500);
      expect(await host.clipboard.replaceIf(new Sensitive('x'), new Sensitive('link'))).toBe('unread');
      await hung.close();
    });

    it('still has what was written when the app has quit', async () => {
      const other = await startAdapterHost(desktop().env);
      expect(await other.clipboard.write(new Sensitive('outlives the app'))).toBe('written');
      expect(await other.clipboard.mayEndWithApp()).toBe(false);
      await other.dispose();
      expect(await notes().paste()).toBe('outlives the app');
      await reads('outlives the app');
    });

    it('leaves no process when something else is copied', async () => {
      await host.clipboard.write(new Sensitive('link'));
      await notes().copy('something else');
      await waitFor(async () => (await servingOn(desktop().env)).length === 0, { what: 'wl-copy to end' });
    });

    it('takes nothing that the app has open along', async () => {
      await host.clipboard.write(new Sensitive('link'));
      for (const pid of await servingOn(desktop().env)) expect(await openIn(pid)).toEqual([]);
    });
  });
};

/** The processes that serve the clipboard of a desktop. */
const servingOn = async ({ XDG_RUNTIME_DIR: folder = '' }: Env): Promise<readonly string[]> => {
  const found = await Promise.all(
    (await readdir('/proc')).map(async (pid) => {
      const [name, environment] = await Promise.all(
        ['comm', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
      );
      return name?.trim() === 'wl-copy' && environment?.includes(folder) === true ? pid : null;
    }),
  );
  return found.filter((pid) => pid !== null);
};

/** What a process has open, other than a connection to the compositor, what it serves and nothing at all. */
const openIn = async (pid: string): Promise<readonly string[]> => {
  const folder = `/proc/${pid}/fd`;
  const links = await Promise.all((await readdir(folder)).map((name) => readlink(join(folder, name))));
  return links.filter((link) => !/^\/dev\/null$|^socket:|wl-copy-buffer|memfd/.test(link));
};

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkP8vwn4EIwDiqkL4KAcT9GO0U4BxoAAAAAElFTkSuQmCC',
  'base64',
);
