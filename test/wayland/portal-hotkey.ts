import { afterEach, expect, it } from 'vitest';
import { settingsFor } from '../support/app/user-data.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type HotkeyProgram, startHotkey } from '../support/wayland/hotkey.ts';
import { approveKeys } from './hotkey-to-link.ts';
import type { Cases } from './on-desktop.ts';

/** Keys that the desktop gives by its portal. */
export const portalHotkey: Cases = ({ desktop, server, start }) => {
  let hotkey: HotkeyProgram | null = null;
  afterEach(async () => {
    await hotkey?.end();
    hotkey = null;
  });
  const begin = (): HotkeyProgram => {
    hotkey = startHotkey(desktop(), ['/bin/true']);
    return hotkey;
  };

  it('gets keys from the desktop when it is asked for them, and no press after they are given back', async () => {
    const mine = begin();
    await mine.until('the portal to answer', ({ view }) => view.status === 'off');
    await mine.set(true);
    const { view } = await mine.until('keys', ({ view: { status } }) => status === 'bound');
    expect(view).toMatchObject({ by: 'desktop', via: 'portal', keys: 'Ctrl+Alt+H' });
    await desktop().pressKeys('ctrl+alt+h');
    await mine.until('a press', ({ presses }) => presses === 1);
    await mine.set(false);
    await mine.until('the end', ({ view: { status } }) => status === 'off');
    await desktop().pressKeys('ctrl+alt+h');
    await mine.set(true);
    await mine.until('keys again', ({ view: { status } }) => status === 'bound');
    await desktop().pressKeys('ctrl+alt+h');
    // The press in between would have come first.
    expect((await mine.until('a press', ({ presses }) => presses > 1)).presses).toBe(2);
  });

  it('gives more than one, each with its keys, and takes one back alone', async () => {
    const mine = begin();
    await mine.until('the portal to answer', ({ view }) => view.status === 'off');
    await mine.set(true);
    await mine.until('keys', ({ view: { status } }) => status === 'bound');
    await mine.setMore([{ id: 'ab12', keys: 'CommandOrControl+Alt+J' }]);
    await approveKeys(desktop());
    await mine.until('keys of its own', ({ more }) => more.ab12?.keys === 'Ctrl+Alt+J');
    await desktop().pressKeys('ctrl+alt+j');
    await mine.until('a press of the second', ({ pressed }) => pressed.length === 1);
    await desktop().pressKeys('ctrl+alt+h');
    const { pressed } = await mine.until('a press of the first', ({ presses }) => presses === 2);
    expect(pressed).toEqual(['ab12', 'share-clipboard']);
    await mine.setMore([]);
    await mine.until('the first alone', ({ view: { keys } }) => keys === 'Ctrl+Alt+H');
    await desktop().pressKeys('ctrl+alt+j');
    await desktop().pressKeys('ctrl+alt+h');
    // The press of what is no longer there would have come first.
    const last = await mine.until('another press', ({ presses }) => presses > 2);
    expect(last.pressed.slice(2)).toEqual(['share-clipboard']);
    await mine.set(false);
    await mine.until('the end', ({ view: { status } }) => status === 'off');
  });

  it('has the same keys at the next start, without a question', async () => {
    const mine = begin();
    await mine.restore();
    await mine.until('keys', ({ view }) => view.status === 'bound');
    expect((await desktop().windows()).map(({ title }) => title)).toEqual(['Notes']);
  });

  it('works in the app, whichever program has the focus', async () => {
    const settings = settingsFor(server().url, { fromDesktop: true });
    const app = await start({ settings });
    await waitFor(() => app.events().some(({ event, status }) => event === 'hotkey' && status === 'bound'), {
      what: () => `the app to have its hotkey; it printed:\n${app.output()}`,
    });
    await desktop().focus('Notes');
    await desktop().pressKeys('ctrl+alt+h');
    // What becomes of it depends on the clipboard: an empty one leads to a question.
    await waitFor(
      () => app.events().some(({ event }) => event === 'link-created' || event === 'question-asked'),
      { what: () => `the press to reach the app, which printed:\n${app.output()}` },
    );
  });
};
