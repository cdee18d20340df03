import type { MenuItemConstructorOptions } from 'electron/main';
import { hotkeyText, workingKeys } from '../../src/shared/hotkey-text.ts';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { Text } from '../../src/shared/text.ts';
import type { Commands } from '../core/app/index.ts';
import { serverNameOf } from '../core/onetime/index.ts';
import type { RecentLink } from '../core/receipts/index.ts';
import type { Words } from '../core/settings/index.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

/** With the hotkey in its words: few panels show the accelerator of an item, and this one is not the menu's. */
export const shareLabel = (text: Text, { hotkey, platform }: AppState): string => {
  const keys = workingKeys(hotkey);
  const label = text('tray.shareClipboard');
  return keys === null ? label : `${label} (${hotkeyText(text, keys, platform)})`;
};

/** Only while there is a link to copy. One is an item; more are a menu with the newest first. */
export const recentMenu = (
  { text, dateTime }: Words,
  commands: Commands,
  recent: readonly RecentLink[],
): MenuItemConstructorOptions[] => {
  const [newest] = recent;
  if (newest === undefined) return [];
  const copy = (id: string) => runInNodeLoop(() => commands.copyLink(id));
  const last = { label: text('tray.copyLast'), click: copy(newest.id) };
  if (recent.length === 1) return [last];
  const submenu = recent.map(({ id, madeAt, note, server }) => ({
    // As Windows and Linux want it, where one alone would underline what follows it.
    label: [note.replaceAll('&', '&&'), dateTime(madeAt), serverNameOf(server)].filter(Boolean).join(' · '),
    click: copy(id),
  }));
  return [last, { label: text('tray.recentLinks'), submenu }];
};
