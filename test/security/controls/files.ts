import type { Control } from '../control.ts';

const writeDurably = 'electron/adapters/write-durably.ts';
const writeDurablyTest = 'test/unit/adapters/write-durably.test.ts';

/** How files are written. */
export const files: readonly Control[] = [
  {
    id: 'private-umask',
    threat: 'Other users of the computer read what Chromium writes.',
    control: 'new files are closed to others',
    without: [{ file: 'electron/main.ts', find: 'process.umask(0o077);', put: '' }],
    shownBy: { file: 'test/e2e/layers.test.ts', test: 'cannot read what the app or Chromium writes' },
  },
  {
    id: 'private-folders',
    threat: 'Other users of the computer see which records there are.',
    control: 'folders of ours are closed to others',
    without: [
      {
        file: writeDurably,
        find: 'mkdir(folder, { recursive: true, mode: 0o700 })',
        put: 'mkdir(folder, { recursive: true })',
      },
    ],
    shownBy: { file: writeDurablyTest, test: 'files and the folders made for them are closed' },
  },
  {
    id: 'private-lock-folder',
    threat: 'Other users of the computer look into the folder of the records, which the first lock makes.',
    control: 'a folder made for a lock is closed to others',
    without: [
      {
        file: 'electron/adapters/file-lock.ts',
        find: 'mkdir(dirname(lock), { recursive: true, mode: 0o700 })',
        put: 'mkdir(dirname(lock), { recursive: true })',
      },
    ],
    shownBy: {
      file: 'test/unit/adapters/file-lock.test.ts',
      test: 'and the folder made for it are closed to other users of the computer',
    },
  },
  {
    id: 'content-flushed',
    threat: 'After a power failure, a draft or the settings are an empty file.',
    control: 'a file is flushed before it gets its name',
    without: [{ file: writeDurably, find: '      await file.sync();\n', put: '' }],
    shownBy: {
      file: writeDurablyTest,
      test: 'a file keeps its old content if the new one cannot be flushed',
    },
  },
  {
    id: 'names-flushed',
    threat: 'After a power failure, a draft that was discarded is there again, and sent.',
    control: 'a folder is flushed after a change',
    without: [{ file: writeDurably, find: '    await opened.sync();\n', put: '' }],
    shownBy: { file: writeDurablyTest, test: 'a record that was said to be removed does not come back' },
  },
];
