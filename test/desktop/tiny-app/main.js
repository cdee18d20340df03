// The least that an app of this kind does on a desktop. It tells its parent what happens to it.

import { app, globalShortcut, Menu, Notification, nativeImage, Tray } from 'electron/main';

const tell = (event) => process.send(event);

const start = () => {
  const size = 32;
  const icon = nativeImage.createFromBitmap(
    Buffer.alloc(size * size * 4, Buffer.from([0x40, 0x40, 0xd8, 0xff])),
    {
      width: size,
      height: size,
    },
  );
  const tray = new Tray(icon);
  tray.setToolTip('Tiny app');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Say &hello', click: () => tell('hello') },
      { label: 'Not now', enabled: false },
      { type: 'separator' },
      { label: 'snake_case', type: 'checkbox', checked: true },
      { label: 'More', submenu: [{ label: 'Deep inside', click: () => tell('deep') }] },
    ]),
  );
  tray.on('click', () => tell('activated'));
  globalShortcut.register('CommandOrControl+Shift+1', () => tell('hotkey'));
  const notification = new Notification({
    title: 'Link copied',
    body: 'Opens once, until 3 May, 14:05.',
  });
  notification.on('click', () => tell('notification clicked'));
  notification.on('show', () => tell('notified'));
  notification.show();
  // The tray icon goes when nothing holds it.
  globalThis.kept = [tray, notification];
  tell('ready');
};

// Not awaited here: Electron is ready only once this module has run to its end.
app.whenReady().then(start);
