import { app } from 'electron/main';

/** The X id of one of our windows, by which an X server knows what belongs to this program. */
export interface OwnWindow {
  /** `null` as long as none is known. */
  readonly id: () => number | null;
  /** @param owner of the clipboard, right after we wrote to it. */
  readonly learn: (owner: number) => void;
}

/**
 * Chromium uses one X connection for windows and clipboards alike. So the window that owned the clipboard after we copied
 * something will do as well.
 */
export const watchOwnWindow = (): OwnWindow => {
  let id: number | null = null;
  if (process.platform === 'linux') {
    app.on('browser-window-created', (_event, window) => {
      id = window.getNativeWindowHandle().readUInt32LE(0);
    });
  }
  return {
    id: () => id,
    learn: (owner) => {
      id ??= owner;
    },
  };
};
