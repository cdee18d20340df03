import type { tray as source } from '../en/tray.ts';
import type { Translation } from '../translation.ts';

export const tray: Translation<typeof source> = {
  'tray.shareClipboard': 'Zwischenablage teilen',
  'tray.newSecret': 'Neue Nachricht…',
  'tray.generate': 'Generieren…',
  'tray.openLink': 'Link öffnen…',
  'tray.activity': 'Aktivität…',
  'tray.help': 'Hilfe…',
  'tray.settings': 'Einstellungen…',
  'tray.quit': 'Hushlink beenden',
};
