import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCustomShortcut } from '../../electron/adapters/desktop-keys/custom-shortcut.ts';
import type { BusSignal, SessionBus } from '../../electron/adapters/session-bus.ts';
import type { DesktopShortcuts } from '../../electron/core/hotkey/index.ts';

const run = promisify(execFile);
const schema = 'org.gnome.settings-daemon.plugins.media-keys';
const folder = '/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings';
const own = `${folder}/hushlink-share-clipboard/`;
const actions = [
  {
    id: 'share-clipboard',
    argument: '--share-clipboard',
    description: "Share what's there",
    keys: 'CommandOrControl+Alt+H',
  },
];

/** As GNOME's settings daemon installs it, as far as it is used here. */
const schemas = `<schemalist>
  <schema id="${schema}" path="/org/gnome/settings-daemon/plugins/media-keys/">
    <key name="custom-keybindings" type="as"><default>[]</default></key>
  </schema>
  <schema id="${schema}.custom-keybinding">
    ${['name', 'binding', 'command'].map((key) => `<key name="${key}" type="s"><default>''</default></key>`).join('')}
  </schema>
</schemalist>`;

const gsettings = async (...args: readonly string[]): Promise<string> =>
  (await run('gsettings', args)).stdout.trim();
const ofEntry = (key: string): Promise<string> => gsettings('get', `${schema}.custom-keybinding:${own}`, key);

let home: string;
let tell: (signal: BusSignal) => void;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hushlink-gsettings-'));
  await writeFile(join(home, 'media-keys.gschema.xml'), schemas);
  await run('glib-compile-schemas', [home]);
  vi.stubEnv('GSETTINGS_SCHEMA_DIR', home);
  vi.stubEnv('GSETTINGS_BACKEND', 'keyfile');
  vi.stubEnv('XDG_CONFIG_HOME', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const start = async (command = ['/opt/My apps/hushlink']): Promise<DesktopShortcuts> => {
  const bus: Pick<SessionBus, 'listen'> = {
    listen: (_rule, listener) => {
      tell = listener;
    },
  };
  const shortcut = createCustomShortcut({ bus: bus as SessionBus, command });
  await expect.poll(() => shortcut.current().status).not.toBe('unknown');
  return shortcut;
};
const tellChange = (): void => {
  const signal = { sender: ':1.1', path: '/', interface: 'ca.desrt.dconf.Writer', member: 'Notify' };
  tell({ ...signal, body: [own, ['binding'], ''] });
};
const keys = (shortcut: DesktopShortcuts) => {
  const state = shortcut.current();
  return state.status === 'bound' ? state.keys.get('share-clipboard') : state.status;
};

it('a custom shortcut is added with its command, and taken away again, and others stay as they are', async () => {
  const theirs = `['${folder}/theirs/', "${folder}/anna's/"]`;
  await gsettings('set', schema, 'custom-keybindings', theirs);
  const shortcut = await start();
  expect(shortcut.current().status).toBe('off');
  expect(await shortcut.bind(actions)).toBe('bound');
  expect(keys(shortcut)).toBe('Ctrl+Alt+H');
  expect(await gsettings('get', schema, 'custom-keybindings')).toBe(theirs.replace(']', `, '${own}']`));
  expect(await ofEntry('name')).toBe('"Share what\'s there"');
  expect(await ofEntry('command')).toBe(`"'/opt/My apps/hushlink' --share-clipboard"`);
  await shortcut.unbind();
  expect(shortcut.current().status).toBe('off');
  expect(await gsettings('get', schema, 'custom-keybindings')).toBe(theirs);
  expect(await ofEntry('command')).toBe("''");
});

it('a custom shortcut follows the keys that the user gives it', async () => {
  const shortcut = await start();
  await shortcut.bind(actions);
  const change = async (binding: string) => {
    await gsettings('set', `${schema}.custom-keybinding:${own}`, 'binding', binding);
    tellChange();
  };
  await change('<Super>j');
  await expect.poll(() => keys(shortcut)).toBe('Super+J');
  await change('');
  await expect.poll(() => keys(shortcut)).toBeUndefined();
});

it('a custom shortcut runs the program where it is at a later start, and one that was removed stays away', async () => {
  await (await start()).bind(actions);
  (await start(['hushlink'])).restore(actions);
  await expect.poll(() => ofEntry('command')).toBe("'hushlink --share-clipboard'");
  await gsettings('set', schema, 'custom-keybindings', '[]');
  const shortcut = await start();
  shortcut.restore(actions);
  await shortcut.unbind();
  expect(shortcut.current().status).toBe('off');
  expect(await gsettings('get', schema, 'custom-keybindings')).toBe('@as []');
});

it('a custom shortcut of a hotkey that was added runs it, and goes when that is removed', async () => {
  const shortcut = await start(['hushlink']);
  const added = { id: 'ab12', argument: '--hotkey=ab12', description: 'New secret', keys: 'Alt+F1' };
  await shortcut.bind(actions);
  expect(await shortcut.bind([...actions, added])).toBe('bound');
  const state = shortcut.current();
  expect(state.status === 'bound' && state.keys.get('ab12')).toBe('Alt+F1');
  expect(await gsettings('get', `${schema}.custom-keybinding:${folder}/hushlink-ab12/`, 'command')).toBe(
    "'hushlink --hotkey=ab12'",
  );
  shortcut.restore([...actions, { ...added, description: 'Open the link' }]);
  const ofAdded = `${schema}.custom-keybinding:${folder}/hushlink-ab12/`;
  await expect.poll(() => gsettings('get', ofAdded, 'name')).toBe("'Open the link'");
  shortcut.restore(actions);
  await expect.poll(() => gsettings('get', schema, 'custom-keybindings')).toBe(`['${own}']`);
  await expect.poll(() => keys(shortcut)).toBe('Ctrl+Alt+H');
});

it('changes of custom shortcuts in great number are read once', async () => {
  const shortcut = await start();
  let changes = 0;
  shortcut.subscribe(() => {
    changes += 1;
  });
  for (let times = 0; times < 20; times += 1) tellChange();
  // Waits its turn.
  await shortcut.unbind();
  expect(changes).toBe(1);
});

it('there is no custom shortcut without the settings of GNOME', async () => {
  vi.stubEnv('PATH', home);
  const shortcut = await start();
  expect(shortcut.current().status).toBe('none');
  expect(await shortcut.bind(actions)).toBe('refused');
});
