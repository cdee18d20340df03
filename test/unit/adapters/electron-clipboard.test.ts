import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeByElectron } from '../../../electron/adapters/electron-clipboard.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';

type Parts = Readonly<Record<string, string | Blob>>;

/** The clipboard of Electron since version 44, which takes a text and marks at once. */
const electron = vi.hoisted(() => ({ written: [] as unknown[], takesMarks: true }));

vi.mock('electron/main', () => ({
  ClipboardItem: class {
    readonly parts: Parts;
    constructor(parts: Parts) {
      this.parts = parts;
    }
  },
  clipboard: {
    write: async (items: readonly { readonly parts: Parts }[]) => {
      if (!electron.takesMarks) throw new Error('refused');
      electron.written.push(...items.map(({ parts }) => parts));
    },
    writeText: async (text: string) => {
      electron.written.push(text);
    },
  },
}));

beforeEach(() => {
  electron.written.length = 0;
  electron.takesMarks = true;
});

const formatOf = (name: string): string => `electron application/osclipboard;format="${name}"`;

describe('what is copied', () => {
  it.each<readonly [NodeJS.Platform, readonly string[]]>([
    [
      'win32',
      [
        'ExcludeClipboardContentFromMonitorProcessing',
        'CanIncludeInClipboardHistory',
        'CanUploadToCloudClipboard',
      ],
    ],
    ['darwin', ['org.nspasteboard.ConcealedType', 'org.nspasteboard.TransientType']],
    ['linux', ['x-kde-passwordManagerHint']],
  ])('is written at once with the marks that clipboard histories of %s know', async (platform, marks) => {
    await writeByElectron(new Sensitive('a link'), platform);
    const marked = Object.fromEntries(marks.map((name) => [formatOf(name), expect.any(Blob)]));
    expect(electron.written).toEqual([{ 'text/plain': 'a link', ...marked }]);
  });

  it('is copied without them rather than not at all', async () => {
    electron.takesMarks = false;
    await writeByElectron(new Sensitive('a link'), 'linux');
    expect(electron.written).toEqual(['a link']);
  });
});
