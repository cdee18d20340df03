import type { LoginItemSettings, Settings } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { createLoginItems } from '../../../../electron/adapters/login-start/login-items.ts';
import { failed, success } from '../../../../src/shared/result.ts';

/** The system, as Electron shows it. */
const setUp = (
  platform: 'darwin' | 'win32',
  {
    appPath = null,
    becomes,
  }: { readonly appPath?: string | null; readonly becomes?: Partial<LoginItemSettings> } = {},
) => {
  const off: Partial<LoginItemSettings> = {
    openAtLogin: false,
    executableWillLaunchAtLogin: false,
    status: 'not-registered',
  };
  const on: Partial<LoginItemSettings> = {
    openAtLogin: true,
    executableWillLaunchAtLogin: true,
    status: 'enabled',
  };
  const world = { now: off };
  const given: Settings[] = [];
  const asked: unknown[] = [];
  const items = createLoginItems({
    platform,
    own: { execPath: 'C:\\Hushlink.exe', appPath },
    argument: '--at-login',
    app: {
      getLoginItemSettings: (options) => {
        asked.push(options);
        return world.now as LoginItemSettings;
      },
      setLoginItemSettings: (settings) => {
        given.push(settings);
        world.now = becomes ?? (settings.openAtLogin === true ? on : off);
      },
    },
  });
  const said: string[] = [];
  items.subscribe(() => said.push(items.current()));
  return { world, given, asked, items, said };
};

describe.each(['darwin', 'win32'] as const)('starting at login on %s', (platform) => {
  it('is switched on and off', async () => {
    const { items, said } = setUp(platform);
    expect(items.current()).toBe('off');
    expect(await items.set(true)).toEqual(success(null));
    expect(await items.set(false)).toEqual(success(null));
    expect(said).toEqual(['on', 'off']);
  });

  it('is seen when somebody else changes it', async () => {
    const { world, items, said } = setUp(platform);
    world.now = { openAtLogin: true, executableWillLaunchAtLogin: true };
    await items.look();
    await items.look();
    expect(said).toEqual(['on']);
  });

  it('is a failure if the system does not do it', async () => {
    const { items } = setUp(platform, { becomes: { openAtLogin: false } });
    expect(await items.set(true)).toEqual(failed({ kind: 'login-start-not-changed' }));
  });
});

describe('starting at login', () => {
  it('may need the approval of the user on macOS', async () => {
    const { items } = setUp('darwin', { becomes: { openAtLogin: true, status: 'requires-approval' } });
    expect(await items.set(true)).toEqual(success(null));
    expect(items.current()).toBe('needs-approval');
  });

  it('is off on Windows if it is off in Task Manager', async () => {
    const { world, items } = setUp('win32');
    world.now = { openAtLogin: true, executableWillLaunchAtLogin: false };
    await items.look();
    expect(items.current()).toBe('off');
  });

  it('says on Windows that it is a start at login, and asks for the same item', async () => {
    const { items, given, asked } = setUp('win32', { appPath: 'C:\\my work' });
    await items.set(true);
    const item = { path: 'C:\\Hushlink.exe', args: ['"C:\\my work"', '--at-login'] };
    expect(given).toEqual([{ openAtLogin: true, ...item }]);
    expect(asked.at(-1)).toEqual(item);
  });

  it('is refused on macOS for a checkout, of which Electron alone would be started', async () => {
    const { items, given } = setUp('darwin', { appPath: '/work' });
    expect(await items.set(true)).toEqual(failed({ kind: 'login-start-not-changed' }));
    expect(given).toEqual([]);
  });
});
