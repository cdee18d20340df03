import * as electron from 'electron/main';
import type { Clipboard, ClipboardContent } from '../core/base/clipboard.ts';
import { Sensitive } from '../core/base/sensitive.ts';

const { clipboard } = electron;

/**
 * Marks that ask clipboard histories not to keep a text, by the names each platform gave them.
 * Windows: "Cloud Clipboard and Clipboard History formats" of its documentation; macOS: nspasteboard.org; KDE: Klipper.
 */
const marks: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, Uint8Array<ArrayBuffer>>>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: new Uint8Array(4),
    CanIncludeInClipboardHistory: new Uint8Array(4),
    CanUploadToCloudClipboard: new Uint8Array(4),
  },
  darwin: {
    'org.nspasteboard.ConcealedType': new Uint8Array(),
    'org.nspasteboard.TransientType': new Uint8Array(),
  },
  linux: { 'x-kde-passwordManagerHint': new TextEncoder().encode('secret') },
};

/** The system clipboard. */
export const createClipboard = (platform: NodeJS.Platform = process.platform): Clipboard => {
  const readText = async (): Promise<Sensitive> => new Sensitive(await clipboard.readText());
  const write = async (text: Sensitive): Promise<boolean> => {
    try {
      await writeMarked(text, marks[platform] ?? {});
      return (await readText()).equals(text);
    } catch {
      // Reported by the result: a link that exists must not be lost because it could not be copied.
      return false;
    }
  };
  return {
    read: async (): Promise<ClipboardContent> => {
      const types = await typesOnClipboard();
      return {
        text: await readText(),
        hasImage: types.some((type) => type.startsWith('image/')),
        hasFiles:
          types.some((type) => fileTypes.test(type)) ||
          (types.includes(uriList) && (await holdsFileUris())) ||
          (platform === 'linux' && (await holdsUnlistedFiles())),
      };
    },
    write,
    replaceIf: async (expected, replacement) => {
      if (!(await readText()).equals(expected)) return 'changed';
      return (await write(replacement)) ? 'replaced' : 'refused';
    },
    clearIf: async (expected) => {
      if ((await readText()).equals(expected)) clipboard.clear();
    },
  };
};

/** What only file managers put there. */
const fileTypes = /^(?:public\.file-url|FileNameW?|CF_HDROP)$/i;

/** The same on Linux, where Chromium does not list what it has no use for. */
const unlistedFileTypes = [
  'x-special/gnome-copied-files',
  'x-special/mate-copied-files',
  'application/x-kde-cutselection',
] as const;

const holdsUnlistedFiles = async (): Promise<boolean> => {
  if (isFormerClipboard(clipboard)) return unlistedFileTypes.some((type) => clipboard.has(type));
  const found = unlistedFileTypes.map((type) =>
    clipboard.has(`electron application/osclipboard;format="${type}"`).catch(() => false),
  );
  return (await Promise.all(found)).some(Boolean);
};

/** Chromium's name for files on Windows and macOS; on Linux also what a browser makes of a link. */
const uriList = 'text/uri-list';

const holdsFileUris = async (): Promise<boolean> => {
  const uris = (await readUriList())
    .split(/[\r\n\0]+/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  // Nothing to read where Chromium only says that there are files.
  return uris.every((uri) => /^file:/i.test(uri));
};

const readUriList = async (): Promise<string> => {
  try {
    if (isFormerClipboard(clipboard)) return clipboard.read(uriList);
    const item = (await clipboard.read()).find(({ types }) => types.includes(uriList));
    return (await (await item?.getType(uriList))?.text()) ?? '';
  } catch {
    // The owner of the clipboard may be gone by now: then it is asked about, as files are.
    return '';
  }
};

/** Before Electron 44 the clipboard was synchronous, with a list of its own of what it holds. */
interface FormerClipboard {
  readonly availableFormats: () => readonly string[];
  readonly read: (format: string) => string;
  readonly has: (format: string) => boolean;
}

// A border: the types are those of the newest Electron only.
const isFormerClipboard = (present: unknown): present is FormerClipboard =>
  typeof present === 'object' && present !== null && 'availableFormats' in present;

const typesOnClipboard = async (): Promise<readonly string[]> =>
  isFormerClipboard(clipboard)
    ? clipboard.availableFormats()
    : (await clipboard.read()).flatMap((item) => item.types);

/** Text and marks in one write, or, where Electron cannot write them together, the text alone. */
const writeMarked = async (
  text: Sensitive,
  platformMarks: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<void> => {
  if (!('ClipboardItem' in electron)) {
    await clipboard.writeText(text.reveal());
    return;
  }
  try {
    await clipboard.write([
      new electron.ClipboardItem({
        'text/plain': text.reveal(),
        ...Object.fromEntries(
          Object.entries(platformMarks).map(([name, bytes]) => [
            `electron application/osclipboard;format="${name}"`,
            new Blob([bytes]),
          ]),
        ),
      }),
    ]);
  } catch {
    // A platform that refuses the marks still has to get the text.
    await clipboard.writeText(text.reveal());
  }
};
