import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsVersion } from '../../../electron/core/settings/settings.ts';
import type { Preferences } from '../../../src/shared/model/preferences.ts';

export interface UserData {
  readonly folder: string;
  readonly settings: () => Promise<Readonly<Record<string, unknown>>>;
  readonly dispose: () => Promise<void>;
}

/** `settings.json` with one profile for a test. */
export const settingsFor = (
  server: string,
  change: Readonly<Record<string, unknown>> & {
    readonly username?: string;
    /** Its keys; `null` for none. */
    readonly hotkey?: string | null;
    /** Whether the desktop has been asked for it. */
    readonly fromDesktop?: boolean;
    readonly preferences?: Partial<Preferences>;
  } = {},
): Readonly<Record<string, unknown>> => {
  const {
    username,
    preferences,
    hotkey = 'CommandOrControl+Shift+1',
    fromDesktop = false,
    ...others
  } = change;
  return {
    version: settingsVersion,
    profiles: [{ id: 'test', name: 'Test', server, ...(username === undefined ? {} : { username }) }],
    activeProfile: 'test',
    preferences: { defaultLifetime: 3_600, ...preferences },
    hotkey: { keys: hotkey, fromDesktop },
    // What is said only once would come between what tests wait for.
    told: { staysRunning: true, linkCopied: true },
    ...others,
  };
};

/** A new user-data folder. @param settings `null` for a first run, text for a file that is not JSON. */
export const createUserData = async (
  settings: Readonly<Record<string, unknown>> | string | null,
): Promise<UserData> => {
  const folder = await mkdtemp(join(tmpdir(), 'hushlink-user-data-'));
  const path = join(folder, 'settings.json');
  if (settings !== null) {
    await writeFile(path, typeof settings === 'string' ? settings : JSON.stringify(settings));
  }
  return {
    folder,
    settings: async () => JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>,
    // A Chromium process may still write there for a moment; the system cleans up what is left.
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined),
  };
};
