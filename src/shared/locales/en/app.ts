/** What the tray and notifications share with the windows. */
export const app = {
  'app.name': 'Hushlink',

  'key.control': 'Ctrl',
  'key.shift': 'Shift',
  'key.enter': 'Enter',
  'key.escape': 'Esc',
  'key.delete': 'Delete',

  'notify.linkReady': 'Link ready',

  'lifetime.minutes_one': '{{count}} minute',
  'lifetime.minutes_other': '{{count}} minutes',
  'lifetime.hours_one': '{{count}} hour',
  'lifetime.hours_other': '{{count}} hours',
  'lifetime.days_one': '{{count}} day',
  'lifetime.days_other': '{{count}} days',
  'lifetime.seconds_one': '{{count}} second',
  'lifetime.seconds_other': '{{count}} seconds',
} as const;
