import * as electron from 'electron/main';
import type { Clipboard, ClipboardContent } from '../core/base/clipboard.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { contentOf } from './clipboard-types.ts';
import type { X11Clipboard } from './x11/x11-clipboard.ts';

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

interface ClipboardOptions {
  readonly platform?: NodeJS.Platform;
  /** Where the desktop is an X11 one. */
  readonly x11?: X11Clipboard | null;
}

/** The system clipboard. */
export const createClipboard = ({
  platform = process.platform,
  x11 = null,
}: ClipboardOptions = {}): Clipboard => {
  const ownWindow = watchOwnWindow();
  const read = async (): Promise<ClipboardContent> => (await x11?.read()) ?? (await readByElectron());
  const write = async (text: Sensitive): Promise<boolean> => {
    try {
      await writeMarked(text, marks[platform] ?? {});
      const isThere = (await read()).text?.equals(text) === true;
      if (isThere) ownWindow.learn(await x11?.owner());
      return isThere;
    } catch {
      // Said by the result: a link that exists must not be lost because it could not be copied.
      return false;
    }
  };
  return {
    read,
    write,
    replaceIf: async (expected, replacement) => {
      const { text } = await read();
      if (text === null) return 'unread';
      if (!text.equals(expected)) return 'changed';
      return (await write(replacement)) ? 'replaced' : 'refused';
    },
    clearIf: async (expected) => {
      if ((await read()).text?.equals(expected) === true) clipboard.clear();
    },
    clearSelection: async () => {
      const window = ownWindow.id();
      if (window !== null) await x11?.release('PRIMARY', window);
    },
    mayEndWithApp: () => x11 !== null && ownWindow.id() !== null,
    handOver: async () => {
      const window = ownWindow.id();
      return window === null || x11 === null || (await x11.handOver(window));
    },
  };
};

/**
 * A window of ours, by its X id: Chromium has one connection to the X server, for windows and clipboards alike. It may be
 * the one that owned the clipboard after we had copied something.
 */
const watchOwnWindow = () => {
  let id: number | null = null;
  if (process.platform === 'linux') {
    electron.app.on('browser-window-created', (_event, window) => {
      id = window.getNativeWindowHandle().readUInt32LE(0);
    });
  }
  return {
    id: () => id,
    /** @param owner of the clipboard, right after we have written it. */
    learn: (owner: number | null | undefined): void => {
      id ??= owner ?? null;
    },
  };
};

const readByElectron = async (): Promise<ClipboardContent> =>
  contentOf(await typesOnClipboard(), new Sensitive(await clipboard.readText()));

/** Electron 44 made the clipboard asynchronous and lists types with the items; before, there was a list of its own. */
const typesOnClipboard = async (): Promise<readonly string[]> => {
  if ('availableFormats' in clipboard && typeof clipboard.availableFormats === 'function') {
    return clipboard.availableFormats() as readonly string[];
  }
  return (await clipboard.read()).flatMap((item) => item.types);
};

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
