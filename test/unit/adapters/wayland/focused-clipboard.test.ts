import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf } from '../../../../electron/adapters/clipboard-types.ts';
import { createFocusedClipboard } from '../../../../electron/adapters/wayland/focused-clipboard.ts';
import type { X11Clipboard } from '../../../../electron/adapters/x11/x11-clipboard.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { partOf } from '../../../support/fakes/calls.ts';

const desktop = vi.hoisted(() => ({ hasFocus: true, text: '', dropsWrites: false, released: 0 }));

vi.mock('electron/main', () => ({
  BrowserWindow: { getFocusedWindow: () => (desktop.hasFocus ? {} : null) },
  clipboard: {
    writeText: async (text: string) => {
      if (!desktop.dropsWrites) desktop.text = text;
    },
    clear: () => {
      desktop.text = '';
    },
  },
}));

const setUp = (isProof: boolean, onRead: () => void = () => undefined) =>
  createFocusedClipboard({
    missing: null,
    isProof,
    x11: partOf<X11Clipboard>({
      read: async () => {
        onRead();
        return contentOf(['text/plain'], new Sensitive(desktop.text));
      },
      releaseSelection: async () => {
        desktop.released += 1;
      },
    }),
  });
const link = new Sensitive('link');

beforeEach(() => {
  Object.assign(desktop, { hasFocus: true, text: 'password', dropsWrites: false, released: 0 });
});

describe('the clipboard of a window in use', () => {
  it('is read only while there is one, from begin to end', async () => {
    expect((await setUp(true).read()).text?.reveal()).toBe('password');
    const losing = setUp(true, () => {
      desktop.hasFocus = false;
    });
    expect((await losing.read()).text).toBeNull();
    expect((await setUp(true).read()).text).toBeNull();
  });

  it('is written only while there is one', async () => {
    desktop.hasFocus = false;
    expect(await setUp(true).write(link)).toBe('refused');
    expect(desktop.text).toBe('password');
  });

  it('is said to be written only where that can be proved', async () => {
    expect(await setUp(true).write(link)).toBe('written');
    expect(await setUp(false).write(link)).toBe('unconfirmed');
    desktop.dropsWrites = true;
    desktop.text = 'password';
    expect(await setUp(true).write(link)).toBe('refused');
  });

  it('leaves nothing selected behind a window at an X server', async () => {
    await setUp(false).clearSelection();
    expect(desktop.released).toBe(1);
  });

  it('is emptied without a window in use, if it still holds what was copied', async () => {
    const clipboard = setUp(false);
    await clipboard.write(link);
    desktop.hasFocus = false;
    await clipboard.clearIf(new Sensitive('other'));
    expect(desktop.text).toBe('link');
    await clipboard.clearIf(link);
    expect(desktop.text).toBe('');
  });
});
