/** The tray, notifications and what they share with the windows. */
export const app = {
  'app.name': 'Hushlink',

  'tray.shareClipboard': 'Share clipboard',
  'tray.newSecret': 'New secret…',
  'tray.generate': 'Generate…',
  'tray.openLink': 'Open a link…',
  'tray.activity': 'Activity…',
  'tray.sendTo': 'Send to',
  'tray.undo': 'Burn the last link',
  'tray.settings': 'Settings…',
  'tray.quit': 'Quit Hushlink',
  'tray.tooltip': 'Hushlink',
  'tray.tooltipSending': 'Hushlink: creating a link',

  'notify.linkCopied': 'Link copied',
  'notify.opensOnceUntil': 'Opens once, until {{when}}.',
  'notify.linkReady': 'Link ready',
  'notify.clipboardChanged':
    'You copied something else meanwhile, so the clipboard was left as it is. Click to copy the link. It opens once, until {{when}}.',
  'notify.notWritten':
    'The clipboard could not be written. Click to copy the link. It opens once, until {{when}}.',
  'notify.undo': 'Undo',
  'notify.undone': 'Link burned',
  'notify.undoneBody': 'Nobody can open it any more.',
  'notify.undoFailed': 'The link could not be burned',
  'notify.revealed_one': 'A link was revealed',
  'notify.revealed_other': '{{count}} links were revealed',
  'notify.revealedBody':
    'The link you made at {{place}} on {{when}} has been read. It leads nowhere any more.',
  'notify.revealedNote': '{{note}} – made at {{place}} on {{when}}. It leads nowhere any more.',
  'notify.revealedSeveral': 'Click to see which ones.',
  'notify.hotkeyTaken': 'The hotkey is not available',
  'notify.settingsSetAside': 'The settings could not be read',
  'notify.settingsKept': 'They are kept as {{file}}, and Hushlink starts anew. Click to open the settings.',
  'notify.cannotStart': 'Hushlink cannot start',
  'notify.cannotStartBody':
    'The folder {{folder}} cannot be read or written. Check its permissions and the free space.',
  'notify.failed': 'No link was created',
  'notify.maybeSent': 'The link may not have been created',
  'notify.clipboardUnchanged': '{{reason}} The clipboard is unchanged.',

  'lifetime.minutes_one': '{{count}} minute',
  'lifetime.minutes_other': '{{count}} minutes',
  'lifetime.hours_one': '{{count}} hour',
  'lifetime.hours_other': '{{count}} hours',
  'lifetime.days_one': '{{count}} day',
  'lifetime.days_other': '{{count}} days',
  'lifetime.seconds_one': '{{count}} second',
  'lifetime.seconds_other': '{{count}} seconds',
} as const;
