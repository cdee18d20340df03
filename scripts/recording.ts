import { spawn } from 'node:child_process';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startOutside } from '../test/support/app/outside.ts';
import { settingsFor } from '../test/support/app/user-data.ts';
import { startDesktop } from '../test/support/desktop/desktop.ts';
import { createPictures } from '../test/support/desktop/pictures.ts';
import { run, waitFor } from '../test/support/desktop/processes.ts';
import { electron } from '../test/support/electron.ts';
import { startOnetimeServer } from '../test/support/onetime-server/server.ts';
import { build, root } from './steps.ts';

/** Records how the hotkey makes a link, on the virtual desktop: `npm run recording` writes docs/images/hotkey.gif. */

const frames = join(root, 'artifacts', 'recording');
const target = join(root, 'docs', 'images', 'hotkey.gif');
const part = '900x450+380+0';

await build();
await rm(frames, { recursive: true, force: true });
await mkdir(frames, { recursive: true });
await using stack = new AsyncDisposableStack();
const desktop = stack.adopt(await startDesktop(), (started) => started.dispose());
const server = stack.adopt(await startOnetimeServer({ port: 7_143 }), (started) => started.dispose());
stack.adopt(await startOutside(desktop, { settings: settingsFor(server.url) }), (started) =>
  started.dispose(),
);
const program = spawn(electron.executable, [join(root, 'scripts', 'recording')], {
  env: { ...desktop.env },
  stdio: 'ignore',
});
stack.defer(() => void program.kill('SIGKILL'));

const shots: { readonly file: string; readonly hundredths: number; readonly keys: string }[] = [];
/** Takes one frame, to be shown for that long. */
const shoot = async (ms: number, keys = ''): Promise<void> => {
  const file = join(frames, `${String(shots.length).padStart(3, '0')}.png`);
  await desktop.screenshot(file);
  shots.push({ file, hundredths: Math.round(ms / 10), keys });
};
const type = async (words: string, step: number): Promise<void> => {
  for (let at = 0; at < words.length; at += step) {
    await desktop.typeText(words.slice(at, at + step));
    await shoot(90);
  }
};

await waitFor(async () => (await desktop.focusedWindow()) === 'Some program', {
  what: 'the program to get the keys',
});
await waitFor(async () => (await desktop.tray.items()).length > 0, { what: 'the icon in the tray' });
const pictures = createPictures(desktop, frames);
await pictures.still();
await shoot(700);
await desktop.clipboard.write('kX7#mQ2v-orders');
await type('Here you are: ', 4);
await shoot(600);
const typed = await pictures.still();
await desktop.pressKeys('ctrl+shift+1');
await waitFor(async () => (await desktop.clipboard.read())?.includes('/secret/'), { what: 'the link' });
await waitFor(async () => (await desktop.notifications.list()).length > 0, { what: 'the notification' });
const copied = await pictures.still({ unlike: typed });
await shoot(1_900, 'Ctrl + Shift + 1');
await desktop.pressKeys('ctrl+v');
await pictures.still({ unlike: copied });
await shoot(2_800, 'Ctrl + V');

await run(
  'convert',
  [
    ...['-font', 'DejaVu-Sans-Bold', '-pointsize', '17', '-fill', '#14191f', '-undercolor', '#f6f7f8'],
    ...shots.flatMap(({ file, hundredths, keys }) => [
      ...['(', '-delay', String(hundredths), file],
      // Gives the desktop a plain background.
      ...['-fill', '#cdd5db', '-draw', 'color 5,500 floodfill', '-fill', '#14191f'],
      ...(keys === '' ? [] : ['-annotate', '+1060+300', `  ${keys}  `]),
      ')',
    ]),
    ...['-crop', part, '+repage', '-colors', '96', '-layers', 'optimize', '-loop', '0', target],
  ],
  { env: desktop.env, timeoutMs: 60_000 },
);
console.log(`${target}: ${shots.length} frames, ${Math.round((await stat(target)).size / 1_024)} KB`);
