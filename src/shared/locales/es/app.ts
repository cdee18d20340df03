import type { app as source } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** What the tray and notifications share with the windows. */
export const app: Translation<typeof source> = {
  'app.name': 'Hushlink',

  'key.control': 'Ctrl',
  'key.shift': 'Mayús',
  'key.enter': 'Intro',
  'key.escape': 'Esc',
  'key.delete': 'Supr',

  'notify.linkReady': 'Enlace listo',

  'lifetime.minutes_one': '{{count}} minuto',
  'lifetime.minutes_other': '{{count}} minutos',
  'lifetime.hours_one': '{{count}} hora',
  'lifetime.hours_other': '{{count}} horas',
  'lifetime.days_one': '{{count}} día',
  'lifetime.days_other': '{{count}} días',
  'lifetime.seconds_one': '{{count}} segundo',
  'lifetime.seconds_other': '{{count}} segundos',
};
