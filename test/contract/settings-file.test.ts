import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsFile } from '../../electron/adapters/settings-file.ts';
import { initialSettings, settingsVersion } from '../../electron/core/settings/settings.ts';
import { settingsWith } from '../support/fakes/ports.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-settings-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const file = () => createSettingsFile(folder, () => 1_234);
const path = () => join(folder, 'settings.json');

describe('settings.json', () => {
  it('is not needed', async () => {
    expect(await file().load()).toEqual({ settings: initialSettings, notices: [] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('comes back as it was saved, and holds no more than that', async () => {
    const settings = settingsWith({ username: 'anna@example.com' });
    expect(await file().save(settings)).toEqual({ ok: true, value: null });
    expect((await file().load()).settings).toEqual(settings);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it.skipIf(process.platform === 'win32')('can be read only by its user', async () => {
    await file().save(settingsWith());
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });

  it('keeps what this version does not know', async () => {
    await writeFile(path(), JSON.stringify({ ...settingsWith(), font: 'serif' }));
    const { settings } = await file().load();
    await file().save(settings);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ font: 'serif' });
  });

  it('may begin with a byte order mark, as some editors leave it', async () => {
    await writeFile(path(), `\ufeff${JSON.stringify(settingsWith())}`);
    expect((await file().load()).notices).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"version":2,"profi'],
    ['no object', '[]'],
    ['binary', '\0\u0001\u0002'],
    ['without a version', '{}'],
    ['nested too deeply to be saved', `{"version":3,"later":${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
    ['too long once it is indented', `{"version":3,"later":[${Array(600_000).fill(0).join()}]}`],
    ['with a server that is not secure', JSON.stringify(settingsWith()).replace('https://eu', 'http://eu')],
  ])('is set aside when it is damaged, and kept: %s', async (_name, content) => {
    await writeFile(path(), content);
    const { settings, notices } = await file().load();
    expect(settings).toEqual(initialSettings);
    expect(notices).toEqual([{ kind: 'settings-damaged', keptAs: 'settings.damaged-1234.json' }]);
    expect(await readFile(join(folder, 'settings.damaged-1234.json'), 'utf8')).toBe(content);
  });

  it('is set aside when a newer version wrote it', async () => {
    const content = JSON.stringify({ ...settingsWith(), version: settingsVersion + 1 });
    await writeFile(path(), content);
    const { settings, notices } = await file().load();
    expect(settings).toEqual(initialSettings);
    expect(notices).toEqual([{ kind: 'settings-from-newer', keptAs: 'settings.newer-1234.json' }]);
    expect(await readFile(join(folder, 'settings.newer-1234.json'), 'utf8')).toBe(content);
  });

  it('stays as it is when an older version wrote it, until something is saved', async () => {
    const content = await readFile(join(import.meta.dirname, '../support/settings/version-1.json'), 'utf8');
    await writeFile(path(), content);
    const { settings, notices } = await file().load();
    expect(notices).toEqual([]);
    expect(settings.preferences.defaultLifetime).toBe(604_800);
    expect(await readFile(path(), 'utf8')).toBe(content);
    await file().save(settings);
    expect(await file().load()).toEqual({ settings, notices: [] });
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ version: settingsVersion });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('stays whole when a new one cannot be written', async () => {
    await file().save(settingsWith());
    // A folder in the way of the temporary file, since a test may run as one whom permissions do not stop.
    await mkdir(`${path()}.${process.pid}.tmp`);
    expect(await file().save(settingsWith({ server: 'https://ca.onetimesecret.com' }))).toEqual({
      ok: false,
      failure: { kind: 'settings-not-saved' },
    });
    expect((await file().load()).settings).toEqual(settingsWith());
  });

  it('is written where a symbolic link leads to, as in a folder of dotfiles', async () => {
    const dotfiles = join(folder, 'dotfiles');
    await mkdir(dotfiles);
    await symlink('dotfiles/hushlink.json', path());
    // Nothing is there yet.
    for (const settings of [settingsWith(), settingsWith({ server: 'https://ca.onetimesecret.com' })]) {
      expect(await file().save(settings)).toEqual({ ok: true, value: null });
      expect((await file().load()).settings).toEqual(settings);
      expect(JSON.parse(await readFile(join(dotfiles, 'hushlink.json'), 'utf8'))).toEqual(settings);
      expect((await lstat(path())).isSymbolicLink()).toBe(true);
    }
    expect(await readdir(dotfiles)).toEqual(['hushlink.json']);
  });

  it('cannot be saved through links that lead in a circle', async () => {
    await symlink('settings.json', path());
    expect((await file().save(settingsWith())).ok).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('that is a pipe is said at once to be no file', async () => {
    execFileSync('mkfifo', [path()]);
    await expect(file().load()).rejects.toMatchObject({ code: 'not-a-file' });
  });

  it.skipIf(process.platform === 'win32')(
    'is saved although a pipe is in the way of its other half',
    async () => {
      execFileSync('mkfifo', [`${path()}.${process.pid}.tmp`]);
      expect((await file().save(settingsWith())).ok).toBe(true);
      expect(await readdir(folder)).toEqual(['settings.json']);
    },
  );

  it('that is far too large is set aside unread', async () => {
    await writeFile(path(), '');
    await truncate(path(), 3_000_000_000);
    const { notices } = await file().load();
    expect(notices).toEqual([{ kind: 'settings-damaged', keptAs: 'settings.damaged-1234.json' }]);
  });
});
