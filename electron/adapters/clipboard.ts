import * as electron from 'electron/main';
import type { Clipboard, ClipboardContent } from '../core/base/clipboard.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { contentOf, linuxFileTypes, uriList } from './clipboard-types.ts';
import type { X11Clipboard } from './x11/x11-clipboard.ts';

const { clipboard } = electron;

/**
 * Marks that ask clipboard histories not to keep a text, under each platform's names.
 * Windows: "Cloud Clipboard and Clipboard History formats" in its documentation; macOS: nspasteboard.org; KDE: Klipper.
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
  /** Only on an X11 desktop. */
  readonly x11?: X11Clipboard | null;
}

/** The system clipboard. */
export const createClipboard = ({
  platform = process.platform,
  x11 = null,
}: ClipboardOptions = {}): Clipboard => {
  const ownWindow = watchOwnWindow();
  const read = async (): Promise<ClipboardContent> => {
    try {
      return (await x11?.read()) ?? (await readByElectron(platform));
    } catch {
      // Since Electron 44 reading can fail: the content is unknown then, as when its owner does not hand it over.
      return contentOf([], null);
    }
  };
  const write = async (text: Sensitive): Promise<boolean> => {
    try {
      await writeMarked(text, marks[platform] ?? {});
      const isThere = (await read()).text?.equals(text) === true;
      if (isThere) ownWindow.learn(await x11?.owner());
      return isThere;
    } catch {
      // The result reports it: an existing link must not be lost because it could not be copied.
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
 * The X id of one of our windows: Chromium uses one X connection for windows and clipboards alike. It may be the window
 * that owned the clipboard after we copied something.
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
    /** @param owner the clipboard's owner right after we wrote to it. */
    learn: (owner: number | null | undefined): void => {
      id ??= owner ?? null;
    },
  };
};

const readByElectron = async (platform: NodeJS.Platform): Promise<ClipboardContent> => {
  const types = await typesOnClipboard();
  const uris = types.includes(uriList) ? await readUriList() : '';
  const unlisted = platform === 'linux' ? await unlistedTypes() : [];
  return contentOf([...types, ...unlisted], new Sensitive(await clipboard.readText()), uris);
};

/** Chromium does not list types it has no use for. */
const unlistedTypes = async (): Promise<readonly string[]> => {
  if (isFormerClipboard(clipboard)) return linuxFileTypes.filter((type) => clipboard.has(type));
  const found = linuxFileTypes.map((type) =>
    clipboard.has(`electron application/osclipboard;format="${type}"`).catch(() => false),
  );
  const isThere = await Promise.all(found);
  return linuxFileTypes.filter((_type, index) => isThere[index]);
};

const readUriList = async (): Promise<string> => {
  try {
    if (isFormerClipboard(clipboard)) return clipboard.read(uriList);
    const item = (await clipboard.read()).find(({ types }) => types.includes(uriList));
    return (await (await item?.getType(uriList))?.text()) ?? '';
  } catch {
    // The clipboard's owner may be gone. Treat this as files, so that the user is asked.
    return '';
  }
};

/** Before Electron 44 the clipboard was synchronous and had its own way to list what it holds. */
interface FormerClipboard {
  readonly availableFormats: () => readonly string[];
  readonly read: (format: string) => string;
  readonly has: (format: string) => boolean;
}

// The types describe only the newest Electron, so check at run time.
const isFormerClipboard = (present: unknown): present is FormerClipboard =>
  typeof present === 'object' && present !== null && 'availableFormats' in present;

const typesOnClipboard = async (): Promise<readonly string[]> =>
  isFormerClipboard(clipboard)
    ? clipboard.availableFormats()
    : (await clipboard.read()).flatMap((item) => item.types);

/** Writes text and marks together or, where Electron cannot do that, the text alone. */
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
    // If the platform refuses the marks, it must still get the text.
    await clipboard.writeText(text.reveal());
  }
};
