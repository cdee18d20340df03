import type { tray as source } from '../en/tray.ts';
import type { Translation } from '../translation.ts';

export const tray: Translation<typeof source> = {
  'tray.shareClipboard': 'Del udklipsholderen',
  'tray.newSecret': 'Ny besked…',
  'tray.generate': 'Generer…',
  'tray.openLink': 'Åbn et link…',
  'tray.activity': 'Aktivitet…',
  'tray.help': 'Hjælp…',
  'tray.settings': 'Indstillinger…',
  'tray.quit': 'Afslut Hushlink',
};
