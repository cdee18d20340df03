import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeByElectron } from '../../../electron/adapters/electron-clipboard.ts';
import { Sensitive } from '../../../electron/core/base/sensitive.ts';

/** Electron's clipboard since version 44, by type; the platform may refuse all but text. */
const clipboard = vi.hoisted(() => ({ held: {} as Record<string, string>, takesMarks: true }));
vi.mock('electron/main', () => {
  class ClipboardItem {
    readonly content: Readonly<Record<string, string | Blob>>;
    constructor(content: ClipboardItem['content']) {
      this.content = content;
    }
  }
  return {
    ClipboardItem,
    clipboard: {
      write: async ([item]: readonly ClipboardItem[]) => {
        if (!clipboard.takesMarks) throw new Error('refused');
        const held = Object.entries(item?.content ?? {}).map(async ([type, value]) => {
          const text = typeof value === 'string' ? value : await value.text();
          return [type.replace(/^electron application\/osclipboard;format="(.*)"$/, '$1'), text];
        });
        clipboard.held = Object.fromEntries(await Promise.all(held));
      },
      writeText: async (text: string) => {
        clipboard.held = { 'text/plain': text };
      },
    },
  };
});
beforeEach(() => {
  clipboard.held = {};
  clipboard.takesMarks = true;
});

describe('a link on the clipboard', () => {
  it.each<[NodeJS.Platform, Readonly<Record<string, string>>]>([
    ['linux', { 'x-kde-passwordManagerHint': 'secret' }],
    ['darwin', { 'org.nspasteboard.ConcealedType': '', 'org.nspasteboard.TransientType': '' }],
    [
      'win32',
      {
        ExcludeClipboardContentFromMonitorProcessing: '\0\0\0\0',
        CanIncludeInClipboardHistory: '\0\0\0\0',
        CanUploadToCloudClipboard: '\0\0\0\0',
      },
    ],
  ])('is marked for the clipboard histories of %s', async (platform, marks) => {
    await writeByElectron(new Sensitive('link'), platform);
    expect(clipboard.held).toEqual({ 'text/plain': 'link', ...marks });
  });

  it('is there without marks where the platform refuses them', async () => {
    clipboard.takesMarks = false;
    await writeByElectron(new Sensitive('link'), 'linux');
    expect(clipboard.held).toEqual({ 'text/plain': 'link' });
  });
});
