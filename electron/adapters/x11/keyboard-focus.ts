import type { BrowserWindow } from 'electron/main';
import { connectToX, type XConnection } from './connection.ts';
import * as requests from './requests.ts';

type ShownWindow = Pick<BrowserWindow, 'getNativeWindowHandle' | 'isFocused'>;

/**
 * Whether one of our windows gets the keys, as the desktop says it. Chromium also believes so of a window that the pointer is
 * over while no program of X has the keys, as X would have it: sway 1.12 leaves it so while a program of Wayland has them.
 * @param display of XWayland, in `DISPLAY` syntax; `null` where Chromium is not shown by it.
 */
export const createKeyboardFocus = (display: string | null): ((window: ShownWindow) => Promise<boolean>) => {
  let connection: Promise<XConnection | null> = Promise.resolve(null);
  const connected = (): Promise<XConnection | null> => {
    connection = connection.then((x) => {
      if (display === null || x?.isOpen() === true) return x;
      return connectToX(display);
    });
    return connection;
  };
  return async (window) => {
    if (!window.isFocused()) return false;
    const id = window.getNativeWindowHandle().readUInt32LE(0);
    const x = await connected();
    const active = x === null ? null : await readActiveWindow(x).catch(() => null);
    return active === null || active === id;
  };
};

/** Source: Extended Window Manager Hints, `_NET_ACTIVE_WINDOW`. @returns `null` where nobody says it. @throws XFailure */
const readActiveWindow = async (x: XConnection): Promise<number | null> => {
  const atom = (await x.ask(requests.internAtom('_NET_ACTIVE_WINDOW'))).readUInt32LE(8);
  const reply = await x.ask(requests.getProperty(x.root, atom));
  const [format, items] = [reply.readUInt8(1), reply.readUInt32LE(16)];
  return format === 32 && items > 0 ? reply.readUInt32LE(32) : null;
};
