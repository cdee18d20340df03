import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PortalTimes } from '../../electron/adapters/desktop-keys/portal-calls.ts';
import { createPortalShortcuts } from '../../electron/adapters/desktop-keys/portal-shortcuts.ts';
import { createSessionBus, type SessionBus } from '../../electron/adapters/session-bus.ts';
import { systemTimers as timers } from '../../electron/adapters/system.ts';
import type { DesktopShortcuts, ShortcutAction } from '../../electron/core/hotkey/index.ts';
import { makeHome } from '../support/desktop/home.ts';
import { type PortalBehaviour, startPortal, type TestPortal } from '../support/desktop/portal.ts';
import { createProcesses, type Processes } from '../support/desktop/processes.ts';
import { startSessionBus } from '../support/desktop/session-bus.ts';

const times: PortalTimes = { lookMs: 500, answerMs: 500, userMs: 1_000, retryMs: [50, 50, 200, 500, 500] };
const actions: readonly [ShortcutAction, ...ShortcutAction[]] = [
  {
    id: 'share-clipboard',
    argument: '--share-clipboard',
    description: 'Share',
    keys: 'CommandOrControl+Alt+H',
  },
];

let folder: string;
let processes: Processes;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-portal-'));
  processes = createProcesses(folder);
  const home = await makeHome(folder);
  const address = await startSessionBus(home, { folder, keyring: false }, processes);
  env = { ...home, DBUS_SESSION_BUS_ADDRESS: address };
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await processes?.dispose();
  await rm(folder, { recursive: true, force: true });
});

let bus: SessionBus;
let portal: TestPortal | null;
let shortcuts: DesktopShortcuts;
let pressed: string[];
let installed: number;
beforeEach(() => {
  portal = null;
  pressed = [];
  installed = 0;
});
afterEach(() => {
  portal?.stop();
  bus.dispose();
});

const start = async (behaviour: Partial<PortalBehaviour> | null = {}): Promise<void> => {
  if (behaviour !== null) portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '', behaviour);
  bus = createSessionBus();
  shortcuts = createPortalShortcuts({
    bus,
    timers,
    times,
    installDesktopFile: async () => {
      installed += 1;
    },
  });
  shortcuts.onPress((id) => pressed.push(id));
};
const theirs = (): TestPortal => {
  if (portal === null) throw new Error('There is no portal.');
  return portal;
};
const restart = async (behaviour: Partial<PortalBehaviour> = {}): Promise<void> => {
  theirs().stop();
  await expect.poll(() => shortcuts.current().status).toBe('waiting');
  portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '', behaviour);
};
const status = () => shortcuts.current().status;
const keys = () => {
  const state = shortcuts.current();
  return state.status === 'bound' ? (state.keys.get('share-clipboard') ?? null) : 'not bound';
};
const pressReaches = async (): Promise<void> => {
  const before = pressed.length;
  theirs().press();
  await expect.poll(() => pressed.length).toBe(before + 1);
};

describe('shortcuts by the portal', () => {
  it('are off until they are wished for, and nobody is asked', async () => {
    await start();
    await expect.poll(status).toBe('off');
    expect(theirs().called).toEqual(['Register', 'Get']);
    expect(installed).toBe(0);
  });

  it('are bound at the wish of the user, with the keys that the desktop gives', async () => {
    await start();
    expect(await shortcuts.bind(actions)).toBe('bound');
    expect(theirs().proposed()).toBe('CTRL+ALT+h');
    expect(keys()).toBe('CTRL+ALT+h');
    await pressReaches();
    expect(installed).toBe(1);
  });

  it.each(['gives', 'gives-as-gnome', 'gives-as-plasma-5', 'gives-as-plasma-6'] as const)(
    'are asked for anew with one that is added, in a session of their own: %s',
    async (binds) => {
      await start({ binds });
      await shortcuts.bind(actions);
      const more = [...actions, { ...actions[0], id: 'ab12', argument: '--hotkey=ab12' }];
      expect(await shortcuts.bind(more)).toBe('bound');
      const state = shortcuts.current();
      expect(state.status === 'bound' && [...state.keys.keys()]).toEqual(['share-clipboard', 'ab12']);
      theirs().press('ab12');
      await expect.poll(() => pressed).toEqual(['ab12']);
      const sessions = theirs().called.filter((method) => /Session|Close/.test(method));
      expect(sessions).toEqual(['CreateSession', 'Close', 'CreateSession']);
    },
  );

  it('are given again when the user says no to one that is added', async () => {
    await start();
    await shortcuts.bind(actions);
    theirs().behaviour.binds = 'refuses';
    expect(await shortcuts.bind([...actions, { ...actions[0], id: 'ab12' }])).toBe('refused');
    theirs().behaviour.binds = 'gives';
    shortcuts.restore(actions);
    await expect.poll(keys).toBe('CTRL+ALT+h');
    await pressReaches();
  });

  it('propose keys that work on each desktop instead of Shift and a digit', async () => {
    await start();
    await shortcuts.bind([
      {
        id: 'share-clipboard',
        argument: '--share-clipboard',
        description: '',
        keys: 'CommandOrControl+Shift+1',
      },
    ]);
    expect(theirs().proposed()).toBe('CTRL+ALT+h');
  });

  it('are bound by GNOME, whose answer looks like a failure, and are named as people read keys', async () => {
    await start({ binds: 'gives-as-gnome' });
    expect(await shortcuts.bind(actions)).toBe('bound');
    expect(keys()).toBe('Ctrl+Alt+H');
  });

  it('are bound by Plasma 5.27 with the session, and its settings are not opened', async () => {
    await start({ binds: 'gives-as-plasma-5' });
    expect(await shortcuts.bind(actions)).toBe('bound');
    expect(theirs().called).not.toContain('BindShortcuts');
    await pressReaches();
  });

  it('are asked for again in each session with Plasma 6.7, which lists them before it tells of their keys', async () => {
    await start({ binds: 'gives-as-plasma-6' });
    expect(await shortcuts.bind(actions)).toBe('bound');
    await pressReaches();
    await shortcuts.unbind();
    shortcuts.restore(actions);
    await expect.poll(status).toBe('bound');
    await pressReaches();
  });

  it.each(['refuses', 'fails'] as const)('may be refused: the desktop %s', async (binds) => {
    await start({ binds });
    expect(await shortcuts.bind(actions)).toBe('refused');
    expect(status()).toBe('refused');
    await expect.poll(() => theirs().hasSession()).toBe(false);
    theirs().behaviour.binds = 'gives';
    expect(await shortcuts.bind(actions)).toBe('bound');
  });

  it('may be bound without keys, until the user gives some', async () => {
    await start({ binds: 'without-keys' });
    expect(await shortcuts.bind(actions)).toBe('bound');
    expect(keys()).toBeNull();
  });

  it('follow the keys that the user gives and takes in the settings of the desktop', async () => {
    await start();
    await shortcuts.bind(actions);
    theirs().changeKeys('Meta+J');
    await expect.poll(keys).toBe('Meta+J');
    theirs().changeKeys(null);
    await expect.poll(keys).toBeNull();
  });

  it('are given back, and wished for again', async () => {
    await start();
    await shortcuts.bind(actions);
    await shortcuts.unbind();
    expect(status()).toBe('off');
    await expect.poll(() => theirs().hasSession()).toBe(false);
    expect(await shortcuts.bind(actions)).toBe('bound');
    await pressReaches();
  });

  it('have settings of their own from version 2 on', async () => {
    await start({ version: 2 });
    await shortcuts.bind(actions);
    expect(shortcuts.canConfigure()).toBe(true);
    shortcuts.configure();
    await expect.poll(() => theirs().called).toContain('ConfigureShortcuts');
  });

  it('do not believe a press that another program tells', async () => {
    await start();
    await shortcuts.bind(actions);
    await theirs().forgePress();
    await pressReaches();
    expect(pressed).toEqual(['share-clipboard']);
  });

  it('do not believe a program that says it is the portal now', async () => {
    await start();
    await shortcuts.bind(actions);
    await theirs().forgePortal();
    expect(status()).toBe('bound');
    await pressReaches();
    expect(pressed).toEqual(['share-clipboard']);
  });
});

describe('at a later start, shortcuts by the portal', () => {
  it('are bound again', async () => {
    await start();
    shortcuts.restore(actions);
    await expect.poll(status).toBe('bound');
    await pressReaches();
  });

  it('are bound when the portal comes late', async () => {
    await start(null);
    shortcuts.restore(actions);
    await expect.poll(status).toBe('none');
    portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '');
    await expect.poll(status).toBe('bound');
    await pressReaches();
  });

  it('are bound again when the portal has been restarted', async () => {
    await start();
    shortcuts.restore(actions);
    await expect.poll(status).toBe('bound');
    await restart();
    await expect.poll(status).toBe('bound');
    await pressReaches();
  });

  it('are missed when the portal ends and does not come back', async () => {
    await start();
    shortcuts.restore(actions);
    await expect.poll(status).toBe('bound');
    theirs().stop();
    await expect.poll(status, { timeout: 5_000 }).toBe('unanswered');
    portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '');
    await expect.poll(status).toBe('bound');
  });

  it('are bound again when the desktop has ended the session', async () => {
    await start();
    shortcuts.restore(actions);
    await expect.poll(status).toBe('bound');
    theirs().closeSession();
    await expect.poll(() => theirs().called.filter((member) => member === 'CreateSession')).toHaveLength(2);
    await expect.poll(status).toBe('bound');
    await pressReaches();
  });

  it('are tried again while sessions cannot be had', async () => {
    await start({ sessions: 'fails' });
    shortcuts.restore(actions);
    await expect
      .poll(() => theirs().called.filter((member) => member === 'CreateSession').length)
      .toBeGreaterThan(1);
    expect(status()).toBe('waiting');
    theirs().behaviour.sessions = 'gives';
    await expect.poll(status).toBe('bound');
  });

  it('stay away after a refusal, without another question', async () => {
    await start({ binds: 'refuses' });
    shortcuts.restore(actions);
    await expect.poll(status).toBe('refused');
    await restartUnwished();
    expect(theirs().called).not.toContain('BindShortcuts');
  });
  const restartUnwished = async (): Promise<void> => {
    theirs().stop();
    portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '');
    await expect.poll(() => theirs().called).toContain('Get');
  };
});

describe('a portal that does not do what it should', () => {
  it('has no shortcuts if it does not say so', async () => {
    await start({ version: null });
    await expect.poll(status).toBe('none');
  });

  it('is not waited for longer than a user needs', async () => {
    await start({ binds: 'never' });
    expect(await shortcuts.bind(actions)).toBe('unanswered');
    expect(status()).toBe('unanswered');
    await expect.poll(() => theirs().hasSession()).toBe(false);
  });

  it('is not asked to the end if the user thinks better of it', async () => {
    await start({ binds: 'never' });
    const bound = shortcuts.bind(actions);
    await expect.poll(() => theirs().called).toContain('BindShortcuts');
    expect(status()).toBe('asking');
    await shortcuts.unbind();
    expect(await bound).toBe('canceled');
    expect(status()).toBe('off');
    await expect.poll(() => theirs().hasSession()).toBe(false);
    theirs().behaviour.binds = 'gives';
    expect(await shortcuts.bind(actions)).toBe('bound');
  });

  it('is not asked after all if the user thinks better of it before it has started', async () => {
    await start(null);
    const bound = shortcuts.bind(actions);
    await shortcuts.unbind();
    expect(await bound).toBe('canceled');
    expect([status(), installed]).toEqual(['off', 0]);
  });

  it('is asked again at once, while it still makes the session of the question taken back', async () => {
    await start({ isSlow: true });
    await expect.poll(status).toBe('off');
    const first = shortcuts.bind(actions);
    await expect.poll(() => theirs().called).toContain('CreateSession');
    await shortcuts.unbind();
    const second = shortcuts.bind(actions);
    expect(await first).toBe('canceled');
    expect(await second).toBe('bound');
    await pressReaches();
  });

  it('may be asked before it has said what it has', async () => {
    await start(null);
    await expect.poll(status).toBe('none');
    portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '', { isSlow: true });
    await expect.poll(() => theirs().called).toContain('Get');
    expect(await shortcuts.bind(actions)).toBe('bound');
  });

  it('may give no sessions at all, and counts as none then', async () => {
    await start({ sessions: 'fails' });
    await expect.poll(status).toBe('off');
    expect(await shortcuts.bind(actions)).toBe('refused');
    expect(status()).toBe('none');
  });

  it('may never answer to a wish for a session', async () => {
    await start({ sessions: 'never' });
    expect(await shortcuts.bind(actions)).toBe('unanswered');
  });

  it('may end while the user is being asked', async () => {
    await start({ binds: 'never' });
    const bound = shortcuts.bind(actions);
    await expect.poll(() => theirs().called).toContain('BindShortcuts');
    theirs().stop();
    expect(await bound).toBe('unanswered');
    portal = await startPortal(env.DBUS_SESSION_BUS_ADDRESS ?? '');
    expect(await shortcuts.bind(actions)).toBe('bound');
  });
});
