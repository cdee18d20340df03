import { failed, type Result, success } from '../../../src/shared/result.ts';
import { type Settings, settingsSchema, settingsVersion } from './settings.ts';
import { fromVersion1 } from './settings-version-1.ts';
import { fromVersion2 } from './settings-version-2.ts';

/** What `settings.json` says, whichever version wrote it. */
export const readSettings = (json: unknown): Result<Settings, 'damaged' | 'newer'> => {
  if (isFromNewer(json)) return failed('newer');
  const second = fromVersion1(json) ?? json;
  const settings = settingsSchema.safeParse(fromVersion2(second) ?? second);
  return settings.success ? success(settings.data) : failed('damaged');
};

const isFromNewer = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'version' in json &&
  // Not an object, which may have a `valueOf` that is no function.
  (typeof json.version === 'number' || typeof json.version === 'string') &&
  Number(json.version) > settingsVersion;
