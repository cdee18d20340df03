import { app, BrowserWindow } from 'electron/main';

// The engine the app has, with one empty window and nothing of the app: the tests bring page and bridge.
app.on('window-all-closed', () => undefined);

/** Called once Playwright has joined: it sometimes waits for ever for a window that is being made just then. */
globalThis.openWindow = () => {
  const window = new BrowserWindow({
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  // The next test does not wait for the question of the one before.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  return window.loadURL('about:blank');
};
