import { describe, expect, test } from 'vitest';
import { parseLifetime } from '../../../../src/shared/lifetime/parse-lifetime.ts';
import { wallTimeAt } from '../../../../src/shared/lifetime/wall-time.ts';

const timeZone = 'Europe/Copenhagen';
/** Friday 27 November 2026, 10:00 in Copenhagen. */
const friday = Date.UTC(2026, 10, 27, 9, 0);

const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds, or the local time at which a link would end, or why not. */
const read = (
  language: string,
  text: string,
  { now = friday, zone = timeZone }: { readonly now?: number; readonly zone?: string } = {},
): number | string => {
  const parsed = parseLifetime(text, { language, now, timeZone: zone });
  if (!parsed.ok) return parsed.failure;
  if (typeof parsed.value === 'number') return parsed.value;
  const { year, month, day, hour, minute } = wallTimeAt(parsed.value.until, zone);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};

const spans: Readonly<Record<string, readonly (readonly [text: string, seconds: number])[]>> = {
  en: [
    ['3 hours', 10_800],
    ['3 Hours', 10_800],
    ['  3   hours ', 10_800],
    ['3h', 10_800],
    ['3 hrs', 10_800],
    ['90 min', 5_400],
    ['90m', 5_400],
    ['90 minutes', 5_400],
    ['2 days', 172_800],
    ['3d', 259_200],
    ['2w', 1_209_600],
    ['a week', 604_800],
    ['one week', 604_800],
    ['two weeks', 1_209_600],
    ['a month', 2_592_000],
    ['a fortnight', 1_209_600],
    ['an hour', 3_600],
    ['half an hour', 1_800],
    ['half a day', 43_200],
    ['an hour and a half', 5_400],
    ['1.5 hours', 5_400],
    ['1,5 hours', 5_400],
    ['1h30', 5_400],
    ['1h 30m', 5_400],
    ['1 hour, 30 minutes', 5_400],
    ['1 day and 12 hours', 129_600],
    ['in 3 hours', 10_800],
    ['for 2 days', 172_800],
    ['90 seconds', 90],
    ['10 seconds', 10],
    ['9999999 days', 863_999_913_600],
  ],
  da: [
    ['3 timer', 10_800],
    ['en time', 3_600],
    ['en halv time', 1_800],
    ['halvanden time', 5_400],
    ['90 minutter', 5_400],
    ['90 min.', 5_400],
    ['to dage', 172_800],
    ['2 døgn', 172_800],
    ['en uge', 604_800],
    ['en måned', 2_592_000],
    ['om 3 timer', 10_800],
    ['i 2 dage', 172_800],
    ['1 dag og 12 timer', 129_600],
    ['1 t. 30 min.', 5_400],
  ],
  de: [
    ['3 Stunden', 10_800],
    ['eine Stunde', 3_600],
    ['eine halbe Stunde', 1_800],
    ['anderthalb Stunden', 5_400],
    ['eineinhalb Stunden', 5_400],
    ['1,5 Stunden', 5_400],
    ['90 Minuten', 5_400],
    ['1 Std. 30 Min.', 5_400],
    ['zwei Tage', 172_800],
    ['zwei Wochen', 1_209_600],
    ['ein Monat', 2_592_000],
    ['für 3 Stunden', 10_800],
    ['in drei Tagen', 259_200],
    ['fünf Tage', 432_000],
    ['1 Tag und 12 Stunden', 129_600],
  ],
  fr: [
    ['3 heures', 10_800],
    ['une heure', 3_600],
    ['une demi-heure', 1_800],
    ['une heure et demie', 5_400],
    ['1h30', 5_400],
    ['1 h 30', 5_400],
    ['90 minutes', 5_400],
    ['2 jours', 172_800],
    ['2 j', 172_800],
    ['deux semaines', 1_209_600],
    ['un mois', 2_592_000],
    ['pendant 3 heures', 10_800],
    ['dans 3 heures', 10_800],
    ['1 jour et 12 heures', 129_600],
  ],
  es: [
    ['3 horas', 10_800],
    ['una hora', 3_600],
    ['media hora', 1_800],
    ['hora y media', 5_400],
    ['90 minutos', 5_400],
    ['2 días', 172_800],
    ['2 dias', 172_800],
    ['una semana', 604_800],
    ['un mes', 2_592_000],
    ['durante 3 horas', 10_800],
    ['dentro de 3 horas', 10_800],
    ['1 día y 12 horas', 129_600],
  ],
};

const moments: Readonly<Record<string, readonly (readonly [text: string, when: string])[]>> = {
  en: [
    ['until Friday 18:00', '2026-11-27 18:00'],
    ['till Friday 18:00', '2026-11-27 18:00'],
    ['until Fri, 18:00', '2026-11-27 18:00'],
    ['18:00 Friday', '2026-11-27 18:00'],
    ['until Friday at 6 pm', '2026-11-27 18:00'],
    ['Friday 6pm', '2026-11-27 18:00'],
    ['Friday 6:30 p.m.', '2026-11-27 18:30'],
    ['Friday', '2026-11-27 23:59'],
    ['on Monday', '2026-11-30 23:59'],
    ['until Thurs 9:15', '2026-12-03 09:15'],
    ['until 3 Dec', '2026-12-03 23:59'],
    ['3 December', '2026-12-03 23:59'],
    ['3rd December', '2026-12-03 23:59'],
    ['the 3rd of December', '2026-12-03 23:59'],
    ['Dec 3', '2026-12-03 23:59'],
    ['December 3rd, 2026 at 6 pm', '2026-12-03 18:00'],
    ['Dec 3 18:00', '2026-12-03 18:00'],
    ['Friday 4 December 18:00', '2026-12-04 18:00'],
    ['Friday, 4 December, 18:00', '2026-12-04 18:00'],
    ['the 3rd', '2026-12-03 23:59'],
    ['3/12', '2026-12-03 23:59'],
    ['03/12/2026', '2026-12-03 23:59'],
    ['3/12/26 18:00', '2026-12-03 18:00'],
    ['12/25', '2026-12-25 23:59'],
    ['2026-12-03', '2026-12-03 23:59'],
    ['2026-12-03 18:00', '2026-12-03 18:00'],
    ['2026-12-03T18:00', '2026-12-03 18:00'],
    ['tomorrow 9:00', '2026-11-28 09:00'],
    ['tomorrow at 9', '2026-11-28 09:00'],
    ['tomorrow', '2026-11-28 23:59'],
    ['the day after tomorrow', '2026-11-29 23:59'],
    ['today', '2026-11-27 23:59'],
    ['tonight', '2026-11-27 23:59'],
    ['18:00', '2026-11-27 18:00'],
    ['until 18', '2026-11-27 18:00'],
    ['until noon', '2026-11-27 12:00'],
    ['Monday noon', '2026-11-30 12:00'],
    ['until midnight', '2026-11-28 00:00'],
    ['12 am', '2026-11-28 00:00'],
    ['12 pm', '2026-11-27 12:00'],
  ],
  da: [
    ['til fredag kl. 18', '2026-11-27 18:00'],
    ['til fredag kl 18.00', '2026-11-27 18:00'],
    ['til på fredag', '2026-11-27 23:59'],
    ['fredag 12.10', '2026-11-27 12:10'],
    ['lørdag', '2026-11-28 23:59'],
    ['søn. kl. 9', '2026-11-29 09:00'],
    ['til den 3. december', '2026-12-03 23:59'],
    ['3. dec. kl. 18.30', '2026-12-03 18:30'],
    ['til den 3.', '2026-12-03 23:59'],
    ['3.12.', '2026-12-03 23:59'],
    ['3.12. kl. 18.00', '2026-12-03 18:00'],
    ['3.12.2026', '2026-12-03 23:59'],
    ['i morgen kl. 9', '2026-11-28 09:00'],
    ['i morgen 9.00', '2026-11-28 09:00'],
    ['i overmorgen', '2026-11-29 23:59'],
    ['i aften', '2026-11-27 23:59'],
    ['kl. 18', '2026-11-27 18:00'],
    ['18.30', '2026-11-27 18:30'],
    ['til midnat', '2026-11-28 00:00'],
  ],
  de: [
    ['bis Freitag 18 Uhr', '2026-11-27 18:00'],
    ['bis Freitag um 18:00 Uhr', '2026-11-27 18:00'],
    ['bis Mo 9 Uhr', '2026-11-30 09:00'],
    ['am Montag', '2026-11-30 23:59'],
    ['bis zum 3. Dezember', '2026-12-03 23:59'],
    ['3. Dez. um 18 Uhr', '2026-12-03 18:00'],
    ['bis 3.12.', '2026-12-03 23:59'],
    ['am 3.12.2026 um 12.10 Uhr', '2026-12-03 12:10'],
    ['morgen 9:00', '2026-11-28 09:00'],
    ['morgen um 9', '2026-11-28 09:00'],
    ['übermorgen', '2026-11-29 23:59'],
    ['heute Abend', '2026-11-27 23:59'],
    ['bis 18 Uhr', '2026-11-27 18:00'],
    ['bis Mitternacht', '2026-11-28 00:00'],
  ],
  fr: [
    ['jusqu’à vendredi 18h', '2026-11-27 18:00'],
    ["jusqu'à vendredi 18 h 30", '2026-11-27 18:30'],
    ['vendredi à 18 heures', '2026-11-27 18:00'],
    ['mar 18:00', '2026-12-01 18:00'],
    ['jusqu’au 3 décembre', '2026-12-03 23:59'],
    ['le 1er décembre', '2026-12-01 23:59'],
    ['3 déc. à 9h', '2026-12-03 09:00'],
    ['03/12/2026 18:00', '2026-12-03 18:00'],
    ['demain à 9h', '2026-11-28 09:00'],
    ['jusqu’à demain 9:00', '2026-11-28 09:00'],
    ['après-demain', '2026-11-29 23:59'],
    ['ce soir', '2026-11-27 23:59'],
    ['jusqu’à 18h30', '2026-11-27 18:30'],
    ['jusqu’à minuit', '2026-11-28 00:00'],
  ],
  es: [
    ['hasta el viernes a las 18:00', '2026-11-27 18:00'],
    ['hasta el mar 18:00', '2026-12-01 18:00'],
    ['el lunes', '2026-11-30 23:59'],
    ['sábado a las 9 horas', '2026-11-28 09:00'],
    ['3 de diciembre', '2026-12-03 23:59'],
    ['hasta el 3 de diciembre de 2026', '2026-12-03 23:59'],
    ['3 dic 18:00', '2026-12-03 18:00'],
    ['mañana 9:00', '2026-11-28 09:00'],
    ['mañana a las 9', '2026-11-28 09:00'],
    ['pasado mañana', '2026-11-29 23:59'],
    ['esta noche', '2026-11-27 23:59'],
    ['hasta las 18', '2026-11-27 18:00'],
    ['hasta medianoche', '2026-11-28 00:00'],
  ],
};

describe.each(Object.keys(spans))('in %s', (language) => {
  test.each(spans[language] ?? [])('%s is a time span', (text, seconds) => {
    expect(read(language, text)).toBe(seconds);
  });

  test.each(moments[language] ?? [])('%s is a point in time', (text, when) => {
    expect(read(language, text)).toBe(when);
  });

  test.each(['30m', '12h', '3d', '2w'])('%s is what the command line calls it', (text) => {
    expect(read(language, text)).toBe({ '30m': 1_800, '12h': 43_200, '3d': 259_200, '2w': 1_209_600 }[text]);
  });
});

describe('another language than the one in use', () => {
  test.each([
    ['en', '3 timer', 10_800],
    ['en', 'bis Freitag 18 Uhr', '2026-11-27 18:00'],
    ['da', 'until Friday 18:00', '2026-11-27 18:00'],
    ['de', 'mañana 9:00', '2026-11-28 09:00'],
    ['es', 'jusqu’à vendredi 18h', '2026-11-27 18:00'],
    ['en-XA', '3 hours', 10_800],
    ['xx', 'fredag kl. 18', '2026-11-27 18:00'],
  ])('where it is %s, %s is understood', (language, text, meaning) => {
    expect(read(language, text)).toBe(meaning);
  });
});

describe('what has passed', () => {
  test.each([
    ['a time of day is meant for tomorrow', '9:00', '2026-11-28 09:00'],
    ['so is the time that it is', '10:00', '2026-11-28 10:00'],
    ['a weekday is meant for the next week', 'Friday 9:00', '2026-12-04 09:00'],
    ['a day of the month is meant for the next month', 'the 3rd', '2026-12-03 23:59'],
    ['today cannot be another day', 'today 9:00', 'past'],
    ['a date that was is not one in a year', '3 Nov', 'past'],
    ['a date with its year', '2026-11-03', 'past'],
    ['nor is one that was long ago', '3/12/1026', 'past'],
  ])('%s', (_what, text, meaning) => {
    expect(read('en', text)).toBe(meaning);
  });

  test('a date of the next year needs no year', () => {
    const now = Date.UTC(2026, 11, 20, 9, 0);
    expect(read('en', '3 Jan', { now })).toBe('2027-01-03 23:59');
    expect(read('de', 'bis 3.1.', { now })).toBe('2027-01-03 23:59');
    expect(read('en', 'the 3rd', { now })).toBe('2027-01-03 23:59');
  });

  test('29 February is the next one there is', () => {
    expect(read('en', '29 Feb', { now: Date.UTC(2028, 1, 20) })).toBe('2028-02-29 23:59');
    expect(read('en', '29 Feb', { now: Date.UTC(2027, 1, 20) })).toBe('2028-02-29 23:59');
  });
});

test.each([
  '',
  ' ',
  '3',
  'soon',
  'hours',
  'foo 18:00',
  '18:00 foo',
  'until',
  'until 3 hours',
  'for Friday',
  '3 hours Friday',
  'Friday Monday',
  '18:00 19:00',
  '25:00',
  '18:75',
  '24:30',
  '13 pm',
  '0 pm',
  '30 Feb',
  '32 Dec',
  '2026-13-01',
  'Thursday 4 December',
  '1,000 minutes',
  '1.234 hours',
  '1h99',
  '-3 hours',
  '3 hours ago',
  'j 18:00',
  '1e9 days',
  '١٢ hours',
  `${'9'.repeat(8)} days`,
  `3 hours${' '.repeat(80)}`,
  '@1',
  '@9 18:00 19:00',
])('“%s” is not understood', (text) => {
  expect(read('en', text)).toBe('unknown');
});

describe('where the clocks are changed', () => {
  /** On 28 March 2027 at 2:00 it is 3:00; on 31 October 2027 at 3:00 it is 2:00. */
  const beforeSpring = Date.UTC(2027, 2, 27, 11, 0);
  const beforeAutumn = Date.UTC(2027, 9, 30, 10, 0);
  const instant = (text: string, now: number) => {
    const parsed = parseLifetime(text, { language: 'en', now, timeZone });
    return parsed.ok && typeof parsed.value !== 'number' ? parsed.value.until : parsed;
  };

  test('a time behind the change is the one on the wall', () => {
    expect(instant('tomorrow 9:00', beforeSpring)).toBe(Date.UTC(2027, 2, 28, 7, 0));
    expect(instant('tomorrow 9:00', beforeAutumn)).toBe(Date.UTC(2027, 9, 31, 8, 0));
  });

  test('a time that never comes is as much later', () => {
    expect(read('en', 'tomorrow 2:30', { now: beforeSpring })).toBe('2027-03-28 03:30');
  });

  test('of a time that comes twice it is the first', () => {
    expect(instant('tomorrow 2:30', beforeAutumn)).toBe(Date.UTC(2027, 9, 31, 0, 30));
  });

  test('unless the first has passed', () => {
    const between = Date.UTC(2027, 9, 31, 0, 45);
    expect(instant('2:30', between)).toBe(Date.UTC(2027, 9, 31, 1, 30));
    expect(instant('today 2:30', between)).toBe(Date.UTC(2027, 9, 31, 1, 30));
  });

  test('a time span has as many seconds as ever', () => {
    expect(instant('1 day', beforeSpring)).toEqual({ ok: true, value: 86_400 });
  });
});

test.each([
  ['Pacific/Auckland', '2026-11-28 18:00'],
  ['Pacific/Kiritimati', '2026-11-28 18:00'],
  ['America/Los_Angeles', '2026-11-27 18:00'],
  ['Asia/Kolkata', '2026-11-27 18:00'],
  ['Asia/Kathmandu', '2026-11-27 18:00'],
  ['America/St_Johns', '2026-11-27 18:00'],
  ['UTC', '2026-11-27 18:00'],
])('in %s, 18:00 is the next one there', (zone, when) => {
  expect(read('en', 'until 18:00', { zone })).toBe(when);
});
