import type { app as source } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** What the tray and notifications share with the windows. */
export const app: Translation<typeof source> = {
  'app.name': 'Hushlink',

  'key.control': 'Strg',
  'key.shift': 'Umschalt',
  'key.enter': 'Eingabe',
  'key.escape': 'Esc',
  'key.delete': 'Entf',

  'notify.linkReady': 'Link bereit',

  'lifetime.minutes_one': '{{count}} Minute',
  'lifetime.minutes_other': '{{count}} Minuten',
  'lifetime.hours_one': '{{count}} Stunde',
  'lifetime.hours_other': '{{count}} Stunden',
  'lifetime.days_one': '{{count}} Tag',
  'lifetime.days_other': '{{count}} Tage',
  'lifetime.seconds_one': '{{count}} Sekunde',
  'lifetime.seconds_other': '{{count}} Sekunden',
};
