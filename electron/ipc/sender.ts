import type { IpcMainInvokeEvent } from 'electron/main';
import type { WindowName } from '../../src/shared/model/windows.ts';
import { pageOf } from '../shell/app-protocol.ts';

/** What the check needs to know about an event: who sent it, from which frame. */
export type Sent = Pick<IpcMainInvokeEvent, 'senderFrame'> & {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id' | 'mainFrame'>;
};

/**
 * The window a call comes from, or `null` for anything but the main frame of one of our windows showing its own page: a
 * subframe, a foreign page, a frame that is gone.
 */
export const windowOf = (
  sent: Sent,
  windowById: (webContentsId: number) => WindowName | null,
): WindowName | null => {
  const window = windowById(sent.sender.id);
  const frame = sent.senderFrame;
  // SECURITY(main-frame-only): a frame in a page is somebody else, even with the same address.
  if (window === null || frame === null || frame !== sent.sender.mainFrame) return null;
  // SECURITY(own-page-only): a window that was led elsewhere is not ours any more.
  return frame.url === pageOf(window) ? window : null;
};
