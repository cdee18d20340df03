import { join } from 'node:path';
import { app, BrowserWindow, Menu } from 'electron/main';

Menu.setApplicationMenu(null);

// Stands for whatever program somebody is in the middle of.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 620,
    height: 250,
    x: 400,
    y: 150,
    useContentSize: true,
    title: 'Some program',
  });
  return window.loadFile(join(import.meta.dirname, 'chat.html'));
});
