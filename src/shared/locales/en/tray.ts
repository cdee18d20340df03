/** The menu of the tray as it is at first, before the rest of the app is there. */
export const tray = {
  'tray.shareClipboard': 'Share clipboard',
  'tray.newSecret': 'New secret…',
  'tray.generate': 'Generate…',
  'tray.openLink': 'Open a link…',
  'tray.activity': 'Activity…',
  'tray.help': 'Help…',
  'tray.settings': 'Settings…',
  'tray.quit': 'Quit Hushlink',
} as const;
