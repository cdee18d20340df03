import { expect, it } from 'vitest';
import { reveal } from '../desktop/probes.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { versionOf } from '../support/wayland/version.ts';
import type { WaylandDesktop } from '../support/wayland/wayland-desktop.ts';
import type { Cases } from './on-desktop.ts';

/** Those that give keys by their portal, with the first release that asks the user about it. */
const asksSince = { gnome: 48, kwin: 6.4, sway: Number.POSITIVE_INFINITY };

/** Says yes to a program that has just asked for keys, where its user is asked. */
export const approveKeys = async (desktop: WaylandDesktop): Promise<void> => {
  const version = Number.parseFloat(versionOf(desktop.kind) ?? '');
  if (version >= asksSince[desktop.kind]) await desktop.approveShortcuts();
};

/** The hotkey that the desktop gives by its portal, all the way from one text to the other. */
export const hotkeyToLink: Cases = ({ desktop, server, notes, start, notification }) => {
  it('makes a link of what another program copied, and it can be pasted there', async () => {
    const app = await start({ settings: settingsFor(server().url, { fromDesktop: true }) });
    await approveKeys(desktop());
    await waitFor(() => app.events().some(({ event, status }) => event === 'hotkey' && status === 'bound'), {
      what: () => `the app to have its hotkey; it printed:\n${app.output()}`,
    });
    await notes().copy('by hotkey');
    await desktop().pressKeys('ctrl+alt+h');
    await notification('Link copied');
    const link = (await notes().paste()) ?? '';
    expect(link).toContain(`${server().url}/secret/`);
    expect(await reveal(link)).toMatchObject({ value: 'by hotkey' });
  });
};
