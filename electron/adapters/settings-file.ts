import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, success } from '../../src/shared/result.ts';
import type { Bytes } from '../../src/shared/units.ts';
import { parseJson } from '../core/base/parse-json.ts';
import { initialSettings, readSettings, type Settings, type SettingsFile } from '../core/settings/index.ts';
import { NotOurFile, readBounded } from './read-bounded.ts';
import { writeDurably } from './write-durably.ts';

/** Far more than all profiles, window sizes and templates together. */
const maxBytes: Bytes = 4_000_000;

/** `settings.json` in a folder. */
export const createSettingsFile = (folder: string, now: () => number = Date.now): SettingsFile => {
  const path = join(folder, 'settings.json');
  return {
    load: async () => {
      const text = await readIfThere(path);
      if (text === null) return { settings: initialSettings, notices: [] };
      const settings = readSettings(parseJson(text.replace(/^\uFEFF/, '')));
      if (settings.ok && canBeSaved(settings.value)) return { settings: settings.value, notices: [] };
      const problem = settings.ok ? 'damaged' : settings.failure;
      const asideAs = join(folder, `settings.${problem}-${now()}.json`);
      await rename(path, asideAs);
      const kind = problem === 'newer' ? 'settings-from-newer' : 'settings-damaged';
      return { settings: initialSettings, notices: [{ kind, keptAs: basename(asideAs) }] };
    },
    save: async (settings: Settings) => {
      try {
        await writeDurably(path, textOf(settings));
        return success(null);
      } catch {
        return failed({ kind: 'settings-not-saved' });
      }
    },
  };
};

const textOf = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/**
 * Keys we do not know are kept. What is in them may be nested too deeply to be written, or be too long to be read again
 * once it is indented; then no change could be saved, or the next start would find no settings.
 */
const canBeSaved = (settings: Settings): boolean => {
  try {
    return Buffer.byteLength(textOf(settings)) <= maxBytes / 2;
  } catch {
    return false;
  }
};

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return (await readBounded(path, maxBytes)).toString('utf8');
  } catch (error) {
    // No JSON, as far as we are concerned: set aside like what is damaged.
    if (error instanceof NotOurFile && error.code === 'too-large') return '';
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};
