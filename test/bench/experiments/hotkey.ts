import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../support/desktop/processes.ts';
import type { Experiment, Sample } from '../experiment.ts';
import { startApp, startReference } from '../programs.ts';
import type { World } from '../world.ts';
import { keysyms } from '../x-probe.ts';

/** What somebody without the app would bind to a key. */
const script = (server: string): string => `#!/bin/sh
xclip -selection clipboard -o |
  curl -s --data-urlencode secret@- -d ttl=3600 ${server}/api/v1/share |
  jq -r '"${server}/secret/" + .secret_key' |
  tr -d '\\n' | xclip -selection clipboard -i
`;

const bindKey = async ({ desktop, server }: World): Promise<void> => {
  const folder = join(desktop.env.XDG_CONFIG_HOME ?? '', 'openbox');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'share.sh');
  await writeFile(path, script(server.url), { mode: 0o755 });
  await writeFile(
    join(folder, 'rc.xml'),
    `<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard><keybind key="C-S-2"><action name="Execute"><command>${path}</command></action></keybind></keyboard></openbox_config>\n`,
  );
  await run('openbox', ['--reconfigure'], { env: desktop.env });
};

const secret = 'postgres://app:correct-horse@db.internal/orders';

/** From a press of a key to the link in the clipboard, where other programs can read it. */
const press = async ({ desktop, x }: World, digit: number): Promise<Sample> => {
  // Each text is new, or it would be the same share.
  await desktop.clipboard.write(`${secret}?${Math.random()}`);
  const taken = x.clipboardTaken();
  const before = performance.now();
  await x.press(keysyms.control, keysyms.shift, digit);
  await taken;
  const linkMs = performance.now() - before;
  const link = await desktop.clipboard.read();
  if (link?.includes('/secret/') !== true) throw new Error('There is no link in the clipboard.');
  return { linkMs };
};

const openWithApp = async (world: World) => {
  const app = await startApp(world);
  // What the first share sets up, and the first script, is not what each costs.
  await press(world, keysyms.one);
  return app;
};

export const hotkey: Experiment = {
  name: 'hotkey',
  rows: [
    {
      what: 'hotkey to link in the clipboard',
      against: 'xclip, curl, jq, xclip on a key',
      of: 'linkMs',
      unit: 'ms',
      by: 'ratio',
      aim: 0.4,
    },
  ],
  open: async (world) => {
    await bindKey(world);
    const app = await openWithApp(world);
    await press(world, keysyms.two);
    return {
      app: () => press(world, keysyms.one),
      reference: () => press(world, keysyms.two),
      dispose: app.dispose,
    };
  },
};

export const hotkeyOverhead: Experiment = {
  name: 'overhead',
  rows: [
    {
      what: 'hotkey to link beyond the request',
      against: 'net.fetch of the same request',
      of: 'linkMs',
      unit: 'ms',
      by: 'p95 of the difference',
      aim: 8,
    },
  ],
  open: async (world) => {
    const reference = await startReference(world);
    const body = new URLSearchParams({ secret, ttl: '3600' }).toString();
    const request = async (): Promise<Sample> => ({
      linkMs: await reference.request(`${world.server.url}/api/v1/share`, body, 1),
    });
    await request();
    // Two icons are in the way of nothing here.
    const app = await openWithApp({ ...world, tray: { ...world.tray, empty: async () => undefined } });
    return {
      app: () => press(world, keysyms.one),
      reference: request,
      dispose: async () => {
        await app.dispose();
        await reference.dispose();
      },
    };
  },
};
