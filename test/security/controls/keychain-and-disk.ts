import type { Control } from '../control.ts';

/** What is kept, and who can read it. */
export const keychainAndDisk: readonly Control[] = [
  {
    id: 'open-folder-closed',
    threat: 'Other users of the computer look into a folder that was restored from a backup.',
    control: 'a folder that is open to others is closed',
    without: [
      {
        file: 'electron/adapters/record-store.ts',
        find: 'await chmod(folder, 0o700).catch(() => undefined);',
        put: 'await stat(folder).catch(() => undefined);',
      },
    ],
    shownBy: { file: 'test/contract/record-store.test.ts', test: 'is closed to them %s' },
  },
];
