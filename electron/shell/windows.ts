import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron/main';
import type { AppState } from '../../src/shared/model/app-state.ts';
import type { WindowName } from '../../src/shared/model/windows.ts';
import { createEventSource, type Subscribe } from '../core/base/event-source.ts';
import type { Log } from '../core/base/log.ts';
import type { WindowOpener } from '../core/base/window-opener.ts';
import type { PasteCheck } from '../core/clipboard/index.ts';
import type { SettingsStore, WindowSize } from '../core/settings/index.ts';
import { pageOf } from './app-protocol.ts';
import { checkPastes } from './checked-paste.ts';
import { displayInUse } from './display.ts';
import { bringToFront, type HasKeyboard, showWhenDrawn } from './show-window.ts';
import type { UiSession } from './ui-session.ts';
import { createWindowSizing, leastHeight, type WindowSizing } from './window-size.ts';

/** Sizes of the content, in CSS pixels. */
const sizes: Readonly<Record<WindowName, { readonly width: number; readonly height: number }>> = {
  'quick-share': { width: 440, height: 560 },
  generate: { width: 440, height: 630 },
  'open-link': { width: 440, height: 440 },
  'link-card': { width: 440, height: 340 },
  activity: { width: 720, height: 620 },
  settings: { width: 780, height: 700 },
  help: { width: 620, height: 680 },
  confirm: { width: 500, height: 250 },
};

/** Kept out of screenshots and screen sharing where the platform can; Linux cannot. */
const showsSecrets: readonly WindowName[] = ['quick-share', 'generate', 'open-link', 'link-card', 'confirm'];

export interface Windows extends WindowOpener {
  /** Shows a window, which is created unless it is already open. */
  readonly open: (name: WindowName) => void;
  /** Makes a window as tall as its content, in CSS pixels, or with `null` as tall again as the user had it. */
  readonly fit: (name: WindowName, height: number | null) => void;
  readonly close: (name: WindowName) => void;
  readonly nameOf: (webContentsId: number) => WindowName | null;
  /** The open window of that name. */
  readonly find: (name: WindowName) => BrowserWindow | null;
  /** Sends the state to every window that is open. */
  readonly push: (state: AppState) => void;
  readonly onClosed: Subscribe<WindowName>;
  /** Announces the size the user gave to a window, when it closes. */
  readonly onResized: Subscribe<{ readonly name: WindowName; readonly size: WindowSize }>;
}

interface WindowsOptions {
  readonly uiSession: () => UiSession;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly isQuitting: () => boolean;
  readonly hasKeyboard: HasKeyboard;
  /** `null` where pasting never takes long. */
  readonly pasteCheck: PasteCheck | null;
  readonly log: Log;
}

/**
 * The windows of the app, created on demand and destroyed when closed: what was typed or shown in one is gone with it, and
 * the next one never starts with an old frame.
 */
export const createWindows = ({
  uiSession,
  settings,
  isQuitting,
  hasKeyboard,
  pasteCheck,
  log,
}: WindowsOptions): Windows => {
  const closed = createEventSource<WindowName>();
  const resized = createEventSource<{ readonly name: WindowName; readonly size: WindowSize }>();
  const windows = new Map<WindowName, BrowserWindow>();
  const sizings = new Map<WindowName, WindowSizing>();

  const make = (name: WindowName): BrowserWindow => {
    const { session, isConfined } = uiSession();
    const window = new BrowserWindow({
      ...placed(settings.current().windows[name] ?? zoomed(sizes[name], settings.current().preferences.zoom)),
      useContentSize: true,
      minWidth: 320,
      minHeight: leastHeight,
      show: false,
      title: 'Hushlink',
      icon: join(import.meta.dirname, '../../resources/icon.png'),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181c' : '#f6f7f8',
      fullscreenable: false,
      maximizable: name === 'quick-share' || name === 'activity',
      webPreferences: {
        session,
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
        // SECURITY(window-sandbox): a flaw in Chromium's renderer must not reach the user's files.
        sandbox: true,
        // SECURITY(isolated-preload): a page must not reach what the preload script holds, which is every channel.
        contextIsolation: true,
        // SECURITY(no-node): a script in a page could otherwise run programs.
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        // SECURITY(no-webview): it would show somebody else's page, with preferences of its own.
        webviewTag: false,
        // SECURITY(web-security): without it, a page may read from any origin.
        webSecurity: true,
        allowRunningInsecureContent: false,
        // SECURITY(no-spell-checking): the system's checker may learn words, and passwords look like words to it.
        spellcheck: false,
        // SECURITY(no-developer-tools): whoever talks a user into pasting a line there can do what a window can.
        devTools: !app.isPackaged,
      },
    });
    // SECURITY(hidden-from-capture): whoever looks on in a call would read the secret.
    if (showsSecrets.includes(name) && settings.current().preferences.hideFromCapture)
      window.setContentProtection(true);
    showWhenDrawn(window);
    const sizing = createWindowSizing(window, () => areaOf(window));
    sizings.set(name, sizing);
    window.on('closed', () => {
      const size = sizing.given();
      if (size !== null) resized.emit({ name, size });
      windows.delete(name);
      sizings.delete(name);
      closed.emit(name);
    });
    window.webContents.on('dom-ready', () =>
      window.webContents.setZoomFactor(settings.current().preferences.zoom),
    );
    window.webContents.on('render-process-gone', () => {
      log({ event: 'crashed', part: name });
      // A dead window would be shown again; a closed one is created again.
      window.destroy();
    });
    // The window asks before typed text is lost, but must not stop the user from quitting or the system from shutting down.
    window.webContents.on('will-prevent-unload', (event) => isQuitting() && event.preventDefault());
    if (pasteCheck !== null) checkPastes(window.webContents, pasteCheck, name === 'settings');
    const load = (): void => {
      if (!window.isDestroyed()) void window.loadURL(pageOf(name));
    };
    isConfined.then(load, () => {
      log({ event: 'crashed', part: name });
      if (!window.isDestroyed()) window.destroy();
    });
    log({ event: 'window-opened', window: name });
    return window;
  };

  return {
    open: (name) => {
      const existing = windows.get(name);
      if (existing === undefined || existing.isDestroyed()) windows.set(name, make(name));
      else bringToFront(existing, hasKeyboard);
    },
    fit: (name, height) => sizings.get(name)?.fit(height),
    close: (name) => windows.get(name)?.destroy(),
    nameOf: (webContentsId) =>
      [...windows].find(([, window]) => window.webContents.id === webContentsId)?.[0] ?? null,
    find: (name) => windows.get(name) ?? null,
    push: (state) => {
      for (const { webContents } of windows.values()) {
        if (webContents.getZoomFactor() !== state.preferences.zoom)
          webContents.setZoomFactor(state.preferences.zoom);
        webContents.send('state', state);
      }
    },
    onClosed: closed.subscribe,
    onResized: resized.subscribe,
  };
};

const zoomed = ({ width, height }: WindowSize, zoom: number): WindowSize => ({
  width: Math.round(width * zoom),
  height: Math.round(height * zoom),
});

/** In the middle of the screen the user is looking at. */
const placed = (size: { readonly width: number; readonly height: number }) => {
  const area = screenInUse().workArea;
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height - 40);
  return {
    width,
    height,
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 3),
  };
};

/** Of the screen that a window is on. On Wayland itself no program knows that. */
const areaOf = (window: BrowserWindow) =>
  (displayInUse(app) === 'wayland'
    ? screen.getPrimaryDisplay()
    : screen.getDisplayMatching(window.getBounds())
  ).workArea;

/** The one with the pointer. On Wayland itself no program knows, the desktop chooses, and asking before there is a window is a crash. */
const screenInUse = () =>
  displayInUse(app) === 'wayland'
    ? screen.getPrimaryDisplay()
    : screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
