import type { app as source } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** What the tray and notifications share with the windows. */
export const app: Translation<typeof source> = {
  'app.name': 'Hushlink',

  'key.control': 'Ctrl',
  'key.shift': 'Maj',
  'key.enter': 'Entrée',
  'key.escape': 'Échap',
  'key.delete': 'Suppr',

  'notify.linkReady': 'Lien prêt',

  'lifetime.minutes_one': '{{count}} minute',
  'lifetime.minutes_other': '{{count}} minutes',
  'lifetime.hours_one': '{{count}} heure',
  'lifetime.hours_other': '{{count}} heures',
  'lifetime.days_one': '{{count}} jour',
  'lifetime.days_other': '{{count}} jours',
  'lifetime.seconds_one': '{{count}} seconde',
  'lifetime.seconds_other': '{{count}} secondes',
};
