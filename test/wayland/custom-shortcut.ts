import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { run, waitFor } from '../support/desktop/processes.ts';
import { type HotkeyProgram, startHotkey } from '../support/wayland/hotkey.ts';
import type { Cases } from './on-desktop.ts';

const schema = 'org.gnome.settings-daemon.plugins.media-keys';
const folder = '/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings';
const own = `${schema}.custom-keybinding:${folder}/hushlink-share-clipboard/`;

/** A custom shortcut, as GNOME before 48 has them. */
export const customShortcut: Cases = ({ desktop }) => {
  let hotkey: HotkeyProgram | null = null;
  afterEach(async () => {
    await hotkey?.end();
    hotkey = null;
  });
  const gsettings = async (...args: readonly string[]): Promise<string> =>
    (await run('gsettings', args, { env: desktop().env })).trim();

  it('is added, runs its command, follows its keys, and is taken away, and no other is touched', async () => {
    const theirs = `['${folder}/theirs/']`;
    await gsettings('set', schema, 'custom-keybindings', theirs);
    const ran = join(desktop().env.TMPDIR ?? '', "it's ran");
    const runs = async () => (await readFile(ran, 'utf8').catch(() => '')).split('\n').length - 1;
    hotkey = startHotkey(desktop(), ['/bin/sh', '-c', 'echo "$1" >> "$0"', ran]);
    await hotkey.until('the desktop to answer', ({ view }) => view.via === 'custom-shortcut');

    await hotkey.set(true);
    const { view } = await hotkey.until('the shortcut', ({ view: { status } }) => status === 'bound');
    expect(view.keys).toBe('Ctrl+Alt+H');
    await waitFor(
      async () => {
        await desktop().pressKeys('ctrl+alt+h');
        return (await runs()) > 0;
      },
      { what: 'the command to run' },
    );
    expect(await readFile(ran, 'utf8')).toMatch(/^--share-clipboard\n/);

    await hotkey.setMore([{ id: 'ab12', keys: 'CommandOrControl+Alt+J' }]);
    await hotkey.until('one more', ({ more }) => more.ab12?.keys === 'Ctrl+Alt+J');
    await waitFor(
      async () => {
        await desktop().pressKeys('ctrl+alt+j');
        return (await readFile(ran, 'utf8')).includes('--hotkey=ab12\n');
      },
      { what: 'the command of the other one to run' },
    );
    await hotkey.setMore([]);
    await waitFor(async () => !(await gsettings('get', schema, 'custom-keybindings')).includes('ab12'), {
      what: 'the other one to be taken away',
    });

    await gsettings('set', own, 'binding', '<Super>j');
    await hotkey.until('the new keys', ({ view: { keys } }) => keys === 'Super+J');

    await hotkey.set(false);
    await hotkey.until('the end', ({ view: { status } }) => status === 'off');
    expect(await gsettings('get', schema, 'custom-keybindings')).toBe(theirs);
    expect(await gsettings('get', own, 'command')).toBe("''");
  });

  it('that the user removed stays away at the next start', async () => {
    hotkey = startHotkey(desktop(), ['/bin/true']);
    await hotkey.restore();
    await hotkey.until('the desktop to answer', ({ view }) => view.via === 'custom-shortcut');
    expect((await hotkey.until('its state', () => true)).view.status).toBe('off');
  });
};
