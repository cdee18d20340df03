import * as electron from 'electron/main';
import type { ClipboardContent } from '../core/base/clipboard.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { contentOf, linuxFileTypes, uriList } from './clipboard-types.ts';

const { clipboard } = electron;

/**
 * SECURITY(clipboard-marks): they ask clipboard histories not to keep a text, under each platform's names.
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

/**
 * The clipboard as Chromium has it. On Linux it waits for the program that was copied from, and so does the app.
 * @throws since Electron 44, if it cannot be read.
 */
export const readByElectron = async (platform: NodeJS.Platform): Promise<ClipboardContent> => {
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

/** Writes text and marks together or, where Electron cannot do that, the text alone. @throws since Electron 44 */
export const writeByElectron = async (text: Sensitive, platform: NodeJS.Platform): Promise<void> => {
  if (!('ClipboardItem' in electron)) {
    await clipboard.writeText(text.reveal());
    return;
  }
  try {
    await clipboard.write([
      new electron.ClipboardItem({
        'text/plain': text.reveal(),
        ...Object.fromEntries(
          Object.entries(marks[platform] ?? {}).map(([name, bytes]) => [
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
