import { readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, success } from '../../src/shared/result.ts';
import { parseJson } from '../core/base/parse-json.ts';
import {
  initialSettings,
  type Settings,
  settingsSchema,
  settingsVersion,
} from '../core/settings/settings.ts';
import type { SettingsFile } from '../core/settings/settings-file.ts';
import { writeDurably } from './write-durably.ts';

/** `settings.json` in a folder. */
export const createSettingsFile = (folder: string, now: () => number = Date.now): SettingsFile => {
  const path = join(folder, 'settings.json');
  return {
    load: async () => {
      const text = await readIfThere(path);
      if (text === null) return { settings: initialSettings, notices: [] };
      const json = parseJson(text.replace(/^\uFEFF/, ''));
      const settings = settingsSchema.safeParse(json);
      if (settings.success) return { settings: settings.data, notices: [] };
      const asideAs = join(folder, `settings.${isFromNewer(json) ? 'newer' : 'damaged'}-${now()}.json`);
      await rename(path, asideAs);
      return {
        settings: initialSettings,
        notices: [
          isFromNewer(json)
            ? { kind: 'settings-from-newer', keptAs: basename(asideAs) }
            : { kind: 'settings-damaged', keptAs: basename(asideAs) },
        ],
      };
    },
    save: async (settings: Settings) => {
      try {
        await writeDurably(path, `${JSON.stringify(settings, null, 2)}\n`);
        return success(null);
      } catch {
        return failed({ kind: 'settings-not-saved' });
      }
    },
  };
};

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

const isFromNewer = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > settingsVersion;
