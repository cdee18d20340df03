// The least that an Electron app with a tray icon can be: what Hushlink is compared with.

import { join } from 'node:path';
import { app, BrowserWindow, Menu, net, Tray } from 'electron/main';

const here = import.meta.dirname;
const kept = [];

const openWindow = () => {
  const window = new BrowserWindow({ width: 440, height: 560, show: false });
  window.once('ready-to-show', () => {
    window.show();
    window.focus();
  });
  window.loadFile(join(here, 'page.html'));
};

const showTray = () => {
  const tray = new Tray(join(here, '../../../resources/tray/idle-linux.png'));
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
  tray.on('click', openWindow);
  // The icon goes when nothing holds it.
  kept.push(tray);
};

/** The same request as often as asked, one after the other. */
const request = async ({ url, body, times }) => {
  const before = performance.now();
  for (let time = 0; time < times; time += 1) {
    const reply = await net.fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await reply.json();
  }
  process.send(performance.now() - before);
};

app.on('window-all-closed', () => undefined);
process.on('message', request);
// Not awaited here: Electron is ready only once this module has run to its end.
app.whenReady().then(showTray);
