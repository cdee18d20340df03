import { join } from 'node:path';
import { app, BrowserWindow, Menu } from 'electron/main';

Menu.setApplicationMenu(null);

// Stands for any program that the user is working in.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 620,
    height: 320,
    x: 400,
    y: 110,
    useContentSize: true,
    title: 'Some program',
  });
  return window.loadFile(join(import.meta.dirname, 'chat.html'));
});
