import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesktopFile } from '../../../../electron/adapters/desktop-keys/desktop-file.ts';
import {
  execQuoted,
  ownCommand,
  shellQuoted,
} from '../../../../electron/adapters/desktop-keys/own-command.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-command-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const packaged = { execPath: '/opt/Hushlink/hushlink', env: {}, appPath: null, switches: [] };

describe('the command that reaches this app', () => {
  it('is its program', () => {
    expect(ownCommand(packaged)).toEqual(['/opt/Hushlink/hushlink']);
  });

  it('is a link that leads to it, since its own path may change with an update', async () => {
    const execPath = join(folder, 'program');
    await writeFile(execPath, '');
    await chmod(execPath, 0o755);
    await mkdir(join(folder, 'bin'));
    await symlink(execPath, join(folder, 'bin/hushlink'));
    const env = { PATH: `/nowhere:${join(folder, 'bin')}` };
    expect(ownCommand({ ...packaged, execPath, env })).toEqual([join(folder, 'bin/hushlink')]);
  });

  it('is the AppImage, which unpacks elsewhere at each start', () => {
    const env = { APPIMAGE: '/home/anna/Hushlink.AppImage', APPDIR: '/tmp/.mount_x' };
    expect(ownCommand({ ...packaged, execPath: '/tmp/.mount_x/hushlink', env })).toEqual([env.APPIMAGE]);
  });

  it('is not the AppImage of the terminal that it was started in', () => {
    const env = { APPIMAGE: '/home/anna/Terminal.AppImage', APPDIR: '/tmp/.mount_x' };
    expect(ownCommand({ ...packaged, env })).toEqual([packaged.execPath]);
  });

  it('is Electron with the folder in a checkout, and with what a second start needs', () => {
    const switches = ['--no-sandbox', '--user-data-dir=/data'];
    const own = { ...packaged, execPath: '/e/electron', appPath: '/src/hushlink', switches };
    expect(ownCommand(own)).toEqual(['/e/electron', ...switches, '/src/hushlink']);
  });

  it('is quoted for a shell', () => {
    expect(shellQuoted(['/opt/x', '--a=b', "it's $HOME", ''])).toBe(`/opt/x --a=b 'it'\\''s $HOME' ''`);
  });

  it('is quoted for a desktop file', () => {
    expect(execQuoted(['/opt/x', '--a=b', 'a "b" $c 100%'])).toBe(
      `/opt/x --a=b "a \\\\"b\\\\" \\\\$c 100%%"`,
    );
  });
});

describe('the desktop file', () => {
  const path = () => join(folder, 'data/applications/app.hushlink.Hushlink.desktop');
  const write = (program = '/opt/x') =>
    createDesktopFile([program], {
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_DATA_DIRS: join(folder, 'system'),
    })();

  it('is written where there is none, hidden from menus, and follows the program', async () => {
    await write();
    expect(await readFile(path(), 'utf8')).toContain('\nExec=/opt/x\nNoDisplay=true\n');
    await write('/opt/y');
    expect(await readFile(path(), 'utf8')).toContain('\nExec=/opt/y\n');
  });

  it('of the user is left alone', async () => {
    await mkdir(join(folder, 'data/applications'), { recursive: true });
    await writeFile(path(), '[Desktop Entry]\n');
    await write();
    expect(await readFile(path(), 'utf8')).toBe('[Desktop Entry]\n');
  });

  it('of a package is enough', async () => {
    await mkdir(join(folder, 'system/applications'), { recursive: true });
    await writeFile(join(folder, 'system/applications/app.hushlink.Hushlink.desktop'), '');
    await write();
    await expect(readFile(path())).rejects.toThrow('ENOENT');
  });

  it('makes way for that of a package, which it would hide from menus', async () => {
    await write();
    await mkdir(join(folder, 'system/applications'), { recursive: true });
    await writeFile(join(folder, 'system/applications/app.hushlink.Hushlink.desktop'), '');
    await write();
    await expect(readFile(path())).rejects.toThrow('ENOENT');
  });

  it('is never written beside wherever the app was started', async () => {
    vi.stubEnv('HOME', folder);
    await createDesktopFile(['/opt/x'], { XDG_DATA_HOME: 'data', XDG_DATA_DIRS: join(folder, 'system') })();
    vi.unstubAllEnvs();
    const written = join(folder, '.local/share/applications/app.hushlink.Hushlink.desktop');
    expect(await readFile(written, 'utf8')).toContain('Exec=/opt/x');
  });

  it('that cannot be written is done without', async () => {
    await writeFile(join(folder, 'data'), 'a file');
    await expect(write()).resolves.toBeUndefined();
  });
});
