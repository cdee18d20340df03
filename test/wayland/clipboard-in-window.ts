import { describe, expect, it } from 'vitest';
import { reveal } from '../desktop/probes.ts';
import { waitFor } from '../support/desktop/processes.ts';
import type { Bench, Cases } from './on-desktop.ts';

const title = 'Share clipboard – Hushlink';

/**
 * Where there is no wl-clipboard, a window that has the focus reads and writes. KWin 5 passes a copy on to a program of X in use
 * only sometimes; the window then has nothing to show.
 */
export const clipboardInWindow: Cases = (bench) => {
  const { desktop, server, notes, notification } = bench;
  describe('without wl-clipboard', () => {
    it('sends what the user has seen in the window, and says that the copy is not certain', async () => {
      const app = await startWithoutTools(bench);
      const xNotes = await desktop().openProgram('X notes', { x11: true });
      await xNotes.copy('an old password');
      await xNotes.close();
      await notes().copy('the new password');
      expect(await app.startAgain('--share-clipboard')).toBe(0);
      await inUse(bench, title);
      await app.waitForEvent('clipboard-looked');
      // The desktop passes the newer copy on to programs of X when one of them is in use.
      await waitFor(async () => (await desktop().x11Clipboard.read()) === 'the new password', {
        what: 'the newer copy to be passed on',
      });
      const looks = app.events().filter(({ event }) => event === 'clipboard-looked').length;
      await desktop().focus('Notes');
      await desktop().focus(title);
      await app.waitForEvent('clipboard-looked', looks + 1);
      await waitFor(
        async () => {
          if (server().countOf('the new password') > 0) return true;
          // Does nothing before the text is shown, which cannot be seen from outside.
          if ((await desktop().focusedWindow()) === title) await desktop().pressKeys('return');
          return false;
        },
        { what: 'the password to be sent' },
      );
      expect(server().countOf('an old password')).toBe(0);
      expect(await notification('Link ready')).toContain('Paste it to see');
      const link = (await notes().paste()) ?? '';
      expect(await reveal(link)).toMatchObject({ value: 'the new password' });
    });
  });
};

/** The same, wherever the desktop may not show our window what is on the clipboard. */
export const nothingUnasked: Cases = (bench) => {
  const { desktop, server, notes } = bench;
  describe('without wl-clipboard', () => {
    it('sends nothing without being asked', async () => {
      const app = await startWithoutTools(bench);
      const xNotes = await desktop().openProgram('X notes', { x11: true });
      await xNotes.copy('an old password');
      await notes().copy('not to be sent');
      expect(await app.startAgain('--share-clipboard')).toBe(0);
      await inUse(bench, title);
      await app.waitForEvent('clipboard-looked');
      await desktop().pressKeys('escape');
      await waitFor(async () => !(await desktop().windows()).some((window) => window.title === title), {
        what: 'the window to close',
      });
      for (const text of ['an old password', 'not to be sent']) expect(server().countOf(text)).toBe(0);
      await xNotes.close();
      expect(await notes().paste()).toBe('not to be sent');
    });
  });
};

const startWithoutTools = ({ start }: Bench) => start({ prefix: hideTools });

/** By a mount that only the program sees: in a user namespace that may make one, and then in one with the same user again. */
const hideTools = [
  ...['unshare', '--user', '--map-root-user', '--mount', '--propagation', 'private', 'sh', '-ec'],
  `mount --bind /dev/null /usr/bin/wl-copy
exec unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()} -- "$@"`,
  'sh',
];

/** The user goes to a window that has just opened, should it not have the focus. */
const inUse = async ({ desktop }: Bench, name: string): Promise<void> => {
  await waitFor(async () => (await desktop().windows()).some((window) => window.title === name), {
    what: `the window ${name}`,
  });
  await desktop().focus(name);
};
