import type { app as source } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** What the tray and notifications share with the windows. */
export const app: Translation<typeof source> = {
  'app.name': 'Hushlink',

  'key.control': 'Ctrl',
  'key.shift': 'Skift',
  'key.enter': 'Enter',
  'key.escape': 'Esc',
  'key.delete': 'Delete',

  'notify.linkReady': 'Linket er klar',

  'lifetime.minutes_one': '{{count}} minut',
  'lifetime.minutes_other': '{{count}} minutter',
  'lifetime.hours_one': '{{count}} time',
  'lifetime.hours_other': '{{count}} timer',
  'lifetime.days_one': '{{count}} dag',
  'lifetime.days_other': '{{count}} dage',
  'lifetime.seconds_one': '{{count}} sekund',
  'lifetime.seconds_other': '{{count}} sekunder',
};
