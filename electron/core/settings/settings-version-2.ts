import { z } from 'zod';

const version2 = z.looseObject({
  version: z.literal(2),
  hotkey: z.unknown().default('CommandOrControl+Shift+1'),
});

/**
 * A file of version 2, converted to version 3. Version 2 had a hotkey in Electron's notation, or `null`; where it had none,
 * that was Ctrl+Shift+1.
 * @returns `null` when it is not such a file.
 */
export const fromVersion2 = (json: unknown): Readonly<Record<string, unknown>> | null => {
  const file = version2.safeParse(json);
  return file.success ? { ...file.data, version: 3, hotkey: { keys: file.data.hotkey } } : null;
};
