import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sandboxProblem } from '../../scripts/setup/sandbox.mjs';
import { introduceToSessionBus } from '../../scripts/setup/session-bus.mjs';
import { confinementOfRenderers, processesOf, sandboxed } from '../support/app/confinement.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';

let desktop: Desktop | undefined;
let app: OutsideApp | undefined;
afterEach(async () => {
  await app?.dispose();
  await desktop?.dispose();
});

describe('the app as its users start it', () => {
  it('has its windows in the sandbox', async () => {
    desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
    app = await startOutside(desktop, { settings: settingsFor('http://127.0.0.1:9'), args: ['--new'] });
    const { folder } = app.userData;
    const renderers = await waitFor(() => confinementOfRenderers(folder), { what: 'a window' });
    for (const confinement of renderers) expect(confinement).toEqual(sandboxed);
    for (const { args } of await processesOf(folder)) expect(args).not.toContain('--no-sandbox');
  });
});

describe('a session bus', () => {
  it('lets in who was started as somebody else, once they are introduced', async () => {
    desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
    const { env } = desktop;
    const own = env.DBUS_SESSION_BUS_ADDRESS ?? '';
    const callAsAnother = (address: string) =>
      run(
        'unshare',
        [
          ...[
            '--user',
            '--map-user=bin',
            '--map-group=bin',
            'dbus-send',
            `--bus=${address}`,
            '--print-reply',
          ],
          ...['--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.GetId'],
        ],
        { env },
      );
    await expect(callAsAnother(own)).rejects.toThrow('Did not receive a reply');
    expect(await callAsAnother(await introduceToSessionBus(own, env.TMPDIR ?? ''))).toMatch(
      /string "[0-9a-f]{32}"/,
    );
  });
});

describe('a system that denies user namespaces', () => {
  const check = `import { sandboxProblem } from ${JSON.stringify(resolve(import.meta.dirname, '../../scripts/setup/sandbox.mjs'))};
console.log(await sandboxProblem());`;
  const node = [process.execPath, '--input-type=module', '--eval', check];
  const { PATH = '', HOME = '', XDG_CACHE_HOME = '' } = process.env;
  const env = { PATH, HOME, XDG_CACHE_HOME };
  const deny = 'echo 0 >/proc/sys/user/max_user_namespaces && exec "$@"';

  it('is told what to change before anything starts', async () => {
    for (const who of [['--map-current-user', '--keep-caps'], ['--map-root-user']]) {
      const problem = await run('unshare', ['--user', ...who, 'sh', '-c', deny, 'sh', ...node], { env });
      expect(problem).toContain('sudo sysctl -w user.max_user_namespaces=10000');
    }
  });

  it('is no system where these tests run', async () => {
    expect(await sandboxProblem()).toBeNull();
  });
});
