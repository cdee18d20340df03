import type { tray as source } from '../en/tray.ts';
import type { Translation } from '../translation.ts';

export const tray: Translation<typeof source> = {
  'tray.shareClipboard': 'Partager le presse-papiers',
  'tray.newSecret': 'Nouveau secret…',
  'tray.generate': 'Générer…',
  'tray.openLink': 'Ouvrir un lien…',
  'tray.activity': 'Activité…',
  'tray.help': 'Aide…',
  'tray.settings': 'Paramètres…',
  'tray.quit': 'Quitter Hushlink',
};
