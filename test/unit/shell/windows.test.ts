import type { Session } from 'electron/main';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Settings, withPreferences } from '../../../electron/core/settings/settings.ts';
import { createWindows } from '../../../electron/shell/windows.ts';
import type { AppState } from '../../../src/shared/model/app-state.ts';
import { initialPreferences } from '../../../src/shared/model/preferences.ts';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import { partOf } from '../../support/fakes/calls.ts';
import { createFakeLog, settingsWith } from '../../support/fakes/ports.ts';

/** The screen, and the windows that Electron was asked for. */
const desktop = vi.hoisted(() => {
  type Listener = (event: unknown) => void;
  const createListeners = () => {
    const listeners = new Map<string, Listener[]>();
    return {
      on: (name: string, listener: Listener) =>
        void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
      emit: (name: string, event?: unknown) => {
        for (const listener of listeners.get(name) ?? []) listener(event);
      },
    };
  };
  const made: Window[] = [];
  class Window {
    readonly #listeners = createListeners();
    readonly #contents = createListeners();
    readonly webContents = {
      id: made.length + 1,
      sent: [] as unknown[],
      send: (...sent: readonly unknown[]) => void this.webContents.sent.push(sent),
      on: this.#contents.on,
      once: this.#contents.on,
      emit: this.#contents.emit,
      zoom: 1,
      getZoomFactor: () => this.webContents.zoom,
      setZoomFactor: (zoom: number) => {
        this.webContents.zoom = zoom;
      },
    };
    readonly options: Readonly<Record<string, unknown>>;
    bounds: { x: number; y: number; width: number; height: number };
    shows = 0;
    isShown = false;
    hasKeyboard = false;
    page = '';
    isProtected = false;
    isGone = false;
    isMax = false;
    isMin = false;
    constructor(options: Window['bounds'] & Readonly<Record<string, unknown>>) {
      this.options = options;
      this.bounds = { x: options.x, y: options.y, width: options.width, height: options.height };
      made.push(this);
    }
    on(name: string, listener: Listener) {
      this.#listeners.on(name, listener);
    }
    once(name: string, listener: Listener) {
      this.#listeners.on(name, listener);
    }
    emit(name: string) {
      this.#listeners.emit(name);
    }
    setContentProtection(isOn: boolean) {
      this.isProtected = isOn;
    }
    getContentBounds() {
      return this.bounds;
    }
    resize(width: number, height: number) {
      this.bounds = { ...this.bounds, width, height };
      this.emit('resize');
    }
    isMaximized() {
      return this.isMax;
    }
    isMinimized() {
      return this.isMin;
    }
    restore() {
      this.isMin = false;
    }
    isDestroyed() {
      return this.isGone;
    }
    destroy() {
      this.isGone = true;
      this.emit('closed');
    }
    isVisible() {
      return this.isShown;
    }
    isFocused() {
      return this.hasKeyboard;
    }
    show() {
      this.shows += 1;
      this.isShown = true;
    }
    hide() {
      this.isShown = false;
    }
    focus() {}
    async loadURL(url: string) {
      this.page = url;
    }
  }
  return { made, Window, area: { x: 0, y: 0, width: 1_600, height: 900 }, display: '', cursorAsked: 0 };
});
vi.mock('electron/main', () => ({
  app: {
    isPackaged: true,
    focus: () => undefined,
    commandLine: { getSwitchValue: () => desktop.display },
  },
  BrowserWindow: desktop.Window,
  nativeTheme: { shouldUseDarkColors: false },
  screen: {
    getCursorScreenPoint: () => {
      desktop.cursorAsked += 1;
      return { x: 5, y: 5 };
    },
    getPrimaryDisplay: () => ({ workArea: desktop.area }),
    getDisplayNearestPoint: () => ({ workArea: desktop.area }),
  },
}));

const setUp = (settings: Settings = settingsWith()) => {
  desktop.made.length = 0;
  desktop.display = '';
  desktop.cursorAsked = 0;
  desktop.area = { x: 0, y: 0, width: 1_600, height: 900 };
  const world = { isQuitting: false, isConfined: Promise.resolve() };
  const { log, events } = createFakeLog();
  const windows = createWindows({
    uiSession: () => ({ session: partOf<Session>({}), isConfined: world.isConfined }),
    settings: { current: () => settings },
    isQuitting: () => world.isQuitting,
    hasKeyboard: async (window) => window.isFocused(),
    pasteCheck: async () => true,
    log,
  });
  const closed: WindowName[] = [];
  const resized: unknown[] = [];
  windows.onClosed((name) => closed.push(name));
  windows.onResized((change) => resized.push(change));
  const open = (name: WindowName) => {
    windows.open(name);
    const window = desktop.made.at(-1);
    if (window === undefined) throw new Error('there is no window');
    return window;
  };
  return { world, events, windows, closed, resized, open };
};
let app = setUp();
beforeEach(() => {
  vi.useFakeTimers();
  app = setUp();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a window', () => {
  it('is made with its own page, and not shown before that is drawn', async () => {
    const window = app.open('help');
    await app.world.isConfined;
    expect(window.page).toBe('app://hushlink/help/index.html');
    expect(window.shows).toBe(0);
    window.emit('ready-to-show');
    expect(window.shows).toBe(1);
    expect(app.events).toEqual([{ event: 'window-opened', window: 'help' }]);
  });

  it('loads nothing before its session is confined, nor when it was closed by then', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    app.world.isConfined = promise;
    const [help, settings] = [app.open('help'), app.open('settings')];
    app.windows.close('settings');
    await Promise.resolve();
    expect([help.page, settings.page]).toEqual(['', '']);
    resolve();
    await promise;
    expect([help.page, settings.page]).toEqual(['app://hushlink/help/index.html', '']);
  });

  it('is closed, and the log says so, when its session cannot be confined', async () => {
    app.world.isConfined = Promise.reject(new Error('no proxy'));
    const window = app.open('help');
    await app.world.isConfined.catch(() => undefined);
    expect(window.page).toBe('');
    expect(app.closed).toEqual(['help']);
    expect(app.events.at(-1)).toEqual({ event: 'crashed', part: 'help' });
  });

  it('is shown without its page if that takes too long to draw', () => {
    const window = app.open('help');
    vi.advanceTimersByTime(2_999);
    expect(window.shows).toBe(0);
    vi.advanceTimersByTime(1);
    expect(window.shows).toBe(1);
    window.emit('ready-to-show');
    expect(window.shows).toBe(1);
  });

  it('that was closed before it was drawn is not shown', () => {
    const window = app.open('help');
    app.windows.close('help');
    vi.advanceTimersByTime(60_000);
    expect(window.shows).toBe(0);
  });

  it('on Wayland itself is shown when its page is loaded, since it is not drawn before, and asks for no cursor', () => {
    desktop.display = 'wayland';
    const window = app.open('help');
    window.webContents.emit('did-finish-load');
    expect(window.shows).toBe(1);
    expect(desktop.cursorAsked).toBe(0);
  });

  it('is shown again and not made again while it is open, from the taskbar too', () => {
    const window = app.open('help');
    window.isMin = true;
    app.windows.open('help');
    expect(desktop.made).toHaveLength(1);
    expect(window.shows).toBe(1);
    expect(window.isMin).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')(
    'that is not given the keyboard is shown as a new one',
    async () => {
      const window = app.open('help');
      window.emit('ready-to-show');
      vi.advanceTimersByTime(60_000);
      expect(window.shows).toBe(1);
      app.windows.open('help');
      expect(window.shows).toBe(2);
      await vi.advanceTimersByTimeAsync(300);
      expect(window.shows).toBe(3);
      window.hasKeyboard = true;
      app.windows.open('help');
      await vi.advanceTimersByTimeAsync(60_000);
      expect(window.shows).toBe(4);
      expect(window.isShown).toBe(true);
    },
  );

  it('is made anew after it was closed', () => {
    app.open('help');
    app.windows.close('help');
    app.open('help');
    expect(desktop.made).toHaveLength(2);
    expect(app.closed).toEqual(['help']);
  });

  it('can reach nothing of Node, and has no tools for developers in a package', () => {
    expect(app.open('quick-share').options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    });
  });

  it.each<[WindowName, boolean]>([
    ['quick-share', true],
    ['generate', true],
    ['open-link', true],
    ['link-card', true],
    ['activity', false],
    ['settings', false],
    ['help', false],
    ['confirm', true],
  ])('is kept out of screenshots when it shows secrets: %s %s', (name, isProtected) => {
    expect(app.open(name).isProtected).toBe(isProtected);
  });

  it('is not kept out of screenshots when the user does not want that', () => {
    app = setUp(withPreferences(settingsWith(), { hideFromCapture: false }));
    expect(app.open('quick-share').isProtected).toBe(false);
  });

  it('that has crashed is closed, so that the next one is made anew', () => {
    const window = app.open('activity');
    window.webContents.emit('render-process-gone');
    expect(window.isGone).toBe(true);
    expect(app.events).toContainEqual({ event: 'crashed', part: 'activity' });
    expect(app.closed).toEqual(['activity']);
  });

  it.each([true, false])('asks before typed text is lost, unless the app quits: %s', (isQuitting) => {
    const window = app.open('quick-share');
    app.world.isQuitting = isQuitting;
    // To prevent this event is to close the window without the question.
    const preventDefault = vi.fn();
    window.webContents.emit('will-prevent-unload', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(isQuitting ? 1 : 0);
  });

  it('is known by the id of its contents, and no other is', () => {
    const window = app.open('help');
    expect(app.windows.nameOf(window.webContents.id)).toBe('help');
    expect(app.windows.nameOf(99)).toBeNull();
    app.windows.close('help');
    expect(app.windows.nameOf(window.webContents.id)).toBeNull();
  });

  it('gets the state while it is open', () => {
    const state = partOf<AppState>({ language: 'da', preferences: { ...initialPreferences, zoom: 1.5 } });
    const [help, activity] = [app.open('help'), app.open('activity')];
    app.windows.close('activity');
    app.windows.push(state);
    expect(help.webContents.sent).toEqual([['state', state]]);
    expect(activity.webContents.sent).toEqual([]);
    // And is drawn as large as the user wants.
    expect(help.webContents.zoom).toBe(1.5);
  });
});

describe('the size of a window', () => {
  it('is its own at first, in the middle of the screen with the pointer and a little above', () => {
    expect(app.open('help').bounds).toEqual({ x: 490, y: 73, width: 620, height: 680 });
  });

  it('is larger, and its page too, where windows are zoomed', () => {
    app = setUp(withPreferences(settingsWith(), { zoom: 1.25 }));
    const window = app.open('quick-share');
    expect(window.bounds).toMatchObject({ width: 550, height: 700 });
    window.webContents.emit('dom-ready');
    expect(window.webContents.zoom).toBe(1.25);
  });

  it('is the one that the user gave it', () => {
    app = setUp({ ...settingsWith(), windows: { help: { width: 800, height: 600 } } });
    expect(app.open('help').bounds).toMatchObject({ width: 800, height: 600 });
  });

  it('is no larger than the screen', () => {
    desktop.area = { x: 100, y: 50, width: 500, height: 400 };
    expect(app.open('help').bounds).toEqual({ x: 100, y: 63, width: 500, height: 360 });
  });

  it('is announced when it is closed and the user has changed it', () => {
    const window = app.open('help');
    window.resize(700, 500);
    window.resize(800, 600);
    expect(app.resized).toEqual([]);
    app.windows.close('help');
    expect(app.resized).toEqual([{ name: 'help', size: { width: 800, height: 600 } }]);
  });

  it.each<[string, (window: InstanceType<typeof desktop.Window>) => void]>([
    ['was never changed', () => undefined],
    [
      'is again what it was',
      (window) => {
        window.resize(800, 600);
        window.resize(620, 680);
      },
    ],
    [
      'is that of a maximised window',
      (window) => {
        window.isMax = true;
        window.resize(1_600, 900);
      },
    ],
  ])('is not announced when it %s', (_what, change) => {
    change(app.open('help'));
    app.windows.close('help');
    expect(app.resized).toEqual([]);
  });
});
