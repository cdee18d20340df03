import { mainHotkey, makesLink } from '../../../src/shared/model/hotkey-tasks.ts';
import type { TextKey } from '../../../src/shared/text.ts';
import type { Clipboard } from '../base/clipboard.ts';
import type { Notifier } from '../base/notifier.ts';
import type { WindowOpener } from '../base/window-opener.ts';
import type { ClipboardShare } from '../clipboard/index.ts';
import type { OpenLink } from '../opening/index.ts';
import { profileWith, type SavedHotkey, type SettingsStore, type Words } from '../settings/index.ts';
import type { Commands } from './commands.ts';

/** Does what the user wants of a hotkey. @param id of one that may have been removed. */
export type RunHotkey = (id: string) => void;

export interface RunHotkeyPorts {
  readonly commands: Pick<Commands, 'shareClipboard' | 'newSecret' | 'openLink'>;
  readonly clipboardShare: Pick<ClipboardShare, 'start'>;
  readonly clipboard: Pick<Clipboard, 'readSelection'>;
  readonly openLink: Pick<OpenLink, 'findOnClipboard'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly notifier: Notifier;
  readonly words: Words;
  readonly windows: WindowOpener;
}

export const createRunHotkey = ({
  commands,
  clipboardShare,
  clipboard,
  openLink,
  settings,
  notifier,
  words: { text },
  windows,
}: RunHotkeyPorts): RunHotkey => {
  const saysWhy = (body: TextKey): void =>
    void notifier.show({
      title: text('notify.hotkeyIdle'),
      body: text(body),
      onClick: () => windows.open('settings'),
      hint: { click: text('notify.clickForSettings'), otherwise: text('notify.changeInSettings') },
      isNeeded: true,
    });
  const openFound = async (): Promise<void> => {
    const link = await openLink.findOnClipboard();
    commands.openLink(link ?? undefined);
  };
  const problemWith = ({ profile, does }: SavedHotkey): TextKey | null => {
    // To another server than the one it was meant for, it would be somebody else's secret.
    if (profile !== null && profileWith(settings.current(), profile) === null)
      return 'notify.hotkeyProfileGone';
    return does === 'share-selection' && clipboard.readSelection === null ? 'notify.hotkeyNoSelection' : null;
  };
  const share = (hotkey: SavedHotkey): void => {
    const { profile, lifetime, passphrase, does } = hotkey;
    const problem = problemWith(hotkey);
    if (problem !== null) saysWhy(problem);
    else
      void clipboardShare.start({
        profile,
        lifetime,
        passphrase,
        from: does === 'share-selection' ? 'selection' : 'clipboard',
        copies: does === 'share-message' ? 'message' : 'link',
      });
  };

  return (id) => {
    const hotkey = settings.current().moreHotkeys.find((each) => each.id === id);
    if (id === mainHotkey) commands.shareClipboard();
    else if (hotkey === undefined) saysWhy('notify.hotkeyGone');
    else if (makesLink(hotkey.does)) share(hotkey);
    else if (hotkey.does === 'new-secret') commands.newSecret();
    else void openFound();
  };
};
