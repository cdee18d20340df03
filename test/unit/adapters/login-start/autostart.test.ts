import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAutostart } from '../../../../electron/adapters/login-start/autostart.ts';
import { failed, success } from '../../../../src/shared/result.ts';

let folder: string;
let file: string;
let fileForAll: string;
let program: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autostart-'));
  file = join(folder, 'config', 'autostart', 'app.hushlink.Hushlink.desktop');
  fileForAll = join(folder, 'all', 'autostart', 'app.hushlink.Hushlink.desktop');
  program = join(folder, 'My Apps', 'Hushlink.AppImage');
  await put(program, '');
  await chmod(program, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};
const create = async (by = program) => {
  const autostart = createAutostart([by, '--at-login'], {
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CONFIG_DIRS: join(folder, 'all'),
    XDG_CURRENT_DESKTOP: 'GNOME',
    PATH: folder,
  });
  const said: string[] = [];
  autostart.subscribe(() => said.push(autostart.current()));
  await autostart.look();
  return { autostart, said };
};
const contentOf = (path: string) => readFile(path, 'utf8').catch(() => null);

describe('starting at login', () => {
  it('is off until it is switched on, and its file goes when it is switched off', async () => {
    const { autostart, said } = await create();
    expect(autostart.current()).toBe('off');
    expect(await autostart.set(true)).toEqual(success(null));
    expect(await contentOf(file)).toContain(`\nExec="${program}" --at-login\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await autostart.set(false)).toEqual(success(null));
    expect(await contentOf(file)).toBeNull();
    expect(said).toEqual(['on', 'off']);
  });

  it('is what the file says, whoever wrote it', async () => {
    const { autostart, said } = await create();
    await autostart.set(true);
    const on = (await contentOf(file)) ?? '';
    await put(file, on.replace('X-GNOME-Autostart-enabled=true', 'X-GNOME-Autostart-enabled=false'));
    await autostart.look();
    await put(file, on);
    await autostart.look();
    await put(file, `${on}Hidden=true\n`);
    await autostart.look();
    expect(said).toEqual(['on', 'off', 'on', 'off']);
    // Switched on here after it was switched off elsewhere.
    expect(await autostart.set(true)).toEqual(success(null));
    expect(await contentOf(file)).toBe(on);
  });

  it('is on where it is on for all users, and can be switched off for this one', async () => {
    await put(fileForAll, `[Desktop Entry]\nExec="${program}"\n`);
    const { autostart } = await create();
    expect(autostart.current()).toBe('on');
    expect(await autostart.set(false)).toEqual(success(null));
    expect(await contentOf(file)).toContain('Hidden=true');
    expect(autostart.current()).toBe('off');
  });

  it('is off if what would be started is gone, and is mended when the app runs from elsewhere', async () => {
    const { autostart } = await create();
    await autostart.set(true);
    await rm(program);
    await autostart.look();
    expect(autostart.current()).toBe('off');
    const moved = join(folder, 'Hushlink-2.AppImage');
    await put(moved, '');
    await chmod(moved, 0o755);
    const { autostart: next } = await create(moved);
    expect(next.current()).toBe('on');
    expect(await contentOf(file)).toContain(`\nExec=${moved} --at-login\n`);
  });

  it('is left alone if another installation of the app is started', async () => {
    const { autostart } = await create();
    await autostart.set(true);
    const before = await contentOf(file);
    const { autostart: other } = await create('/bin/sh');
    expect(other.current()).toBe('on');
    expect(await contentOf(file)).toBe(before);
  });

  it('finds a program by its name, as a desktop does', async () => {
    await put(join(folder, 'hushlink'), '');
    const { autostart } = await create('hushlink');
    expect(await autostart.set(true)).toEqual(failed({ kind: 'login-start-not-changed' }));
    await chmod(join(folder, 'hushlink'), 0o755);
    await autostart.look();
    expect(autostart.current()).toBe('on');
  });

  it('that cannot be written is a failure, and stays as it was', async () => {
    await put(dirname(file), 'in the way');
    const { autostart, said } = await create();
    expect(await autostart.set(true)).toEqual(failed({ kind: 'login-start-not-changed' }));
    expect(said).toEqual([]);
  });

  it('follows quick changes in their order', async () => {
    const { autostart } = await create();
    await Promise.all([true, false, true, false, true].map((isOn) => autostart.set(isOn)));
    expect(autostart.current()).toBe('on');
    expect(await contentOf(file)).not.toBeNull();
  });
});
