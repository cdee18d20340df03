import { expect, it } from 'vitest';
import { shellQuoted } from '../../electron/adapters/desktop-keys/own-command.ts';
import { userHotkey } from '../../electron/core/hotkey/index.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';
import type { Cases } from './on-desktop.ts';

/** Keys that only the user can bind. */
export const lineForSway: Cases = ({ desktop, start }) => {
  it('is told by the app to be up to the user, whose line for the configuration works', async () => {
    const app = await start();
    expect(app.events()).toContainEqual(expect.objectContaining({ event: 'hotkey', status: 'by-user' }));
    const program = [electron.executable, '--ozone-platform=x11', `--user-data-dir=${app.userData.folder}`];
    const command = shellQuoted([...program, process.cwd(), '--share-clipboard']);
    const { line } = userHotkey(desktop().env.XDG_CURRENT_DESKTOP ?? '', command, 'CommandOrControl+Alt+H');
    await run('swaymsg', [line], { env: desktop().env });
    await desktop().focus('Notes');
    await desktop().pressKeys('ctrl+alt+h');
    await waitFor(
      () => app.events().some(({ event }) => event === 'link-created' || event === 'question-asked'),
      { what: () => `the press to reach the app, which printed:\n${app.output()}`, timeoutMs: 20_000 },
    );
  });
};
