import { app, type BrowserWindow } from 'electron/main';
import type { Milliseconds } from '../../src/shared/units.ts';
import { displayInUse } from './display.ts';

/** Whether a window gets the keys, which Electron alone does not always know. */
export type HasKeyboard = (window: BrowserWindow) => Promise<boolean>;

/** A slow computer needs this long to draw a page; then a window without it is better than none. */
const drawnWithinMs: Milliseconds = 3_000;

/** Shows a new window once its page is drawn. */
export const showWhenDrawn = (window: BrowserWindow): void => {
  let isShown = false;
  const showOnce = (): void => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    clearTimeout(timer);
    showInFront(window);
  };
  const timer = setTimeout(showOnce, drawnWithinMs);
  window.once('ready-to-show', showOnce);
  // On Wayland itself nothing is drawn into a window that is not shown.
  if (displayInUse(app) === 'wayland') window.webContents.once('did-finish-load', showOnce);
};

/** Shows a window that may be open already in front of all others, with the keyboard. */
export const bringToFront = (window: BrowserWindow, hasKeyboard: HasKeyboard): void => {
  const wasVisible = window.isVisible();
  showInFront(window);
  if (process.platform !== 'linux' || !wasVisible) return;
  setTimeout(async () => {
    if (window.isDestroyed() || (await hasKeyboard(window))) return;
    showAsNew(window);
  }, focusedWithinMs);
};

const showInFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  // A tray app is not the active one on macOS when its hotkey is pressed.
  if (process.platform === 'darwin') app.focus({ steal: true });
};

/** A desktop gives the keyboard within a few milliseconds, or not at all. */
const focusedWithinMs: Milliseconds = 300;

/**
 * Some desktops only mark a window that asks for the keyboard, as sway does; on Wayland itself all do, without a token that
 * Electron cannot pass on. They all give it to a new window, and a hidden one is new to them when it is shown again.
 */
const showAsNew = (window: BrowserWindow): void => {
  if (window.isDestroyed() || !window.isVisible()) return;
  window.hide();
  window.show();
};
