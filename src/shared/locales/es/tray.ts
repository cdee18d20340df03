import type { tray as source } from '../en/tray.ts';
import type { Translation } from '../translation.ts';

export const tray: Translation<typeof source> = {
  'tray.shareClipboard': 'Compartir el portapapeles',
  'tray.newSecret': 'Nuevo secreto…',
  'tray.generate': 'Generar…',
  'tray.openLink': 'Abrir un enlace…',
  'tray.activity': 'Actividad…',
  'tray.help': 'Ayuda…',
  'tray.settings': 'Configuración…',
  'tray.quit': 'Salir de Hushlink',
};
