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
        hasFiles: types.some((type) => fileTypes.test(type)),
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

const fileTypes =
  /^(?:text\/uri-list|x-special\/(?:gnome|mate)-copied-files|public\.file-url|FileNameW?|CF_HDROP)$/i;

/** Electron 44 made the clipboard asynchronous and lists types with the items; before that, types had a separate list. */
const typesOnClipboard = async (): Promise<readonly string[]> => {
  if ('availableFormats' in clipboard && typeof clipboard.availableFormats === 'function') {
    return clipboard.availableFormats() as readonly string[];
  }
  return (await clipboard.read()).flatMap((item) => item.types);
};

/** Text and marks in one write, or only the text where Electron cannot write them together. */
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
