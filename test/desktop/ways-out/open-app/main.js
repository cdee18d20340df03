// An app whose window is not confined in any way.

import { app, BrowserWindow } from 'electron/main';

// Not awaited here: Electron is ready only once this module has run to its end.
app.whenReady().then(() => new BrowserWindow().loadFile('page.html'));
