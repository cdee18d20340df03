import { type Language, languages, localeOf } from '../languages.ts';
import type { Seconds } from '../units.ts';

/** How one language writes lifetimes, in the form that `simplified` gives. */
export interface Vocabulary {
  /** Before a time span. */
  readonly for: readonly string[];
  /** Before a point in time. */
  readonly until: readonly string[];
  /** Before a time of day; a bare hour may follow. */
  readonly at: readonly string[];
  /** Words between others that say nothing of their own. */
  readonly filler: readonly string[];
  /** Between the parts of a time span. */
  readonly and: readonly string[];
  readonly units: ReadonlyMap<string, Seconds>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Whole phrases, longest first, and what they stand for in digits and signs. */
  readonly phrases: readonly (readonly [phrase: string, meaning: string])[];
  /** In their order from January. */
  readonly months: readonly string[];
  /** In their order from Sunday. */
  readonly weekdays: readonly string[];
}

const minute: Seconds = 60;
const hour: Seconds = 60 * minute;
const day: Seconds = 24 * hour;

/** Lower case and without accents, which are left out in a hurry. */
export const simplified = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

interface Words {
  readonly for: string;
  readonly until: string;
  readonly at: string;
  readonly filler: string;
  readonly and: string;
  readonly units: Readonly<Record<'second' | 'minute' | 'hour' | 'day' | 'week' | 'month', string>>;
  /** One, two, … ten. */
  readonly numbers: string;
  /** Other words for one. */
  readonly one: string;
  readonly phrases: Readonly<Record<string, string>>;
}

/** `@1` is tomorrow, `@0 evening` the end of today. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    for: 'for in',
    until: 'until till til by',
    at: 'at',
    filler: 'on the of',
    and: 'and',
    units: {
      second: 's sec secs second seconds',
      minute: 'm min mins minute minutes',
      hour: 'h hr hrs hour hours',
      day: 'd day days',
      week: 'w wk wks week weeks',
      month: 'month months',
    },
    numbers: 'one two three four five six seven eight nine ten',
    one: 'a an',
    phrases: {
      'half an hour': '30 min',
      'half a day': '12 hours',
      'a fortnight': '14 days',
      'an hour and a half': '90 min',
      'the day after tomorrow': '@2',
      'day after tomorrow': '@2',
      tomorrow: '@1',
      today: '@0',
      tonight: '@0',
      noon: '12:00',
      midday: '12:00',
      midnight: '24:00',
    },
  },
  da: {
    for: 'i om',
    until: 'til indtil',
    at: 'kl klokken',
    filler: 'pa den d',
    and: 'og',
    units: {
      second: 's sek sekund sekunder',
      minute: 'm min minut minutter',
      hour: 't h time timer',
      day: 'd dag dage dogn',
      week: 'u w uge uger',
      month: 'maned maneder',
    },
    numbers: 'et to tre fire fem seks syv otte ni ti',
    one: 'en',
    phrases: {
      'en halv time': '30 min',
      'halvanden time': '90 min',
      'en halv dag': '12 timer',
      'i overmorgen': '@2',
      overmorgen: '@2',
      'i morgen': '@1',
      imorgen: '@1',
      'i dag': '@0',
      idag: '@0',
      'i aften': '@0',
      middag: '12:00',
      midnat: '24:00',
    },
  },
  de: {
    for: 'fur in',
    until: 'bis',
    at: 'um',
    filler: 'am den zum uhr',
    and: 'und',
    units: {
      second: 's sek sekunde sekunden',
      minute: 'm min minute minuten',
      hour: 'h std stunde stunden',
      day: 'd t tag tage tagen',
      week: 'w wo woche wochen',
      month: 'monat monate monaten',
    },
    numbers: 'eins zwei drei vier funf sechs sieben acht neun zehn',
    one: 'ein eine einen',
    phrases: {
      'eine halbe stunde': '30 min',
      'halbe stunde': '30 min',
      'einen halben tag': '12 stunden',
      'halber tag': '12 stunden',
      'anderthalb stunden': '90 min',
      eineinhalb: '1,5',
      ubermorgen: '@2',
      morgen: '@1',
      heute: '@0',
      'heute abend': '@0',
      mittag: '12:00',
      mittags: '12:00',
      mitternacht: '24:00',
    },
  },
  fr: {
    for: 'pendant dans pour',
    until: "jusqu'a jusqu'au jusque",
    at: 'a vers',
    filler: 'le de du au',
    and: 'et',
    units: {
      second: 's sec seconde secondes',
      minute: 'm min mn minute minutes',
      hour: 'h heure heures',
      day: 'j d jour jours',
      week: 'sem w semaine semaines',
      month: 'mois',
    },
    numbers: 'un deux trois quatre cinq six sept huit neuf dix',
    one: 'une',
    phrases: {
      'une demi-heure': '30 min',
      'demi-heure': '30 min',
      'une heure et demie': '90 min',
      'une demi-journee': '12 heures',
      'apres-demain': '@2',
      'apres demain': '@2',
      demain: '@1',
      "aujourd'hui": '@0',
      'ce soir': '@0',
      midi: '12:00',
      minuit: '24:00',
    },
  },
  es: {
    for: 'por durante en',
    until: 'hasta',
    at: 'a',
    filler: 'el la las los de del',
    and: 'y',
    units: {
      second: 's seg segundo segundos',
      minute: 'm min minuto minutos',
      hour: 'h hora horas',
      day: 'd dia dias',
      week: 'sem w semana semanas',
      month: 'mes meses',
    },
    numbers: 'uno dos tres cuatro cinco seis siete ocho nueve diez',
    one: 'un una',
    phrases: {
      'media hora': '30 min',
      'hora y media': '90 min',
      'una hora y media': '90 min',
      'medio dia': '12 horas',
      'dentro de': 'en',
      'pasado manana': '@2',
      manana: '@1',
      hoy: '@0',
      'esta noche': '@0',
      mediodia: '12:00',
      medianoche: '24:00',
    },
  },
};

const listOf = (text: string): readonly string[] => text.split(' ');

const unitSeconds = { second: 1, minute, hour, day, week: 7 * day, month: 30 * day } as const;

const names = (language: Language, options: Intl.DateTimeFormatOptions, dates: readonly Date[]) => {
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options });
  return dates.map((date) => simplified(format.format(date)));
};

const make = (language: Language): Vocabulary => {
  const { units, numbers, one, phrases, ...lists } = words[language];
  return {
    for: listOf(lists.for),
    until: listOf(lists.until),
    at: listOf(lists.at),
    filler: listOf(lists.filler),
    and: listOf(lists.and),
    units: new Map(
      (['second', 'minute', 'hour', 'day', 'week', 'month'] as const).flatMap((unit) =>
        listOf(units[unit]).map((word) => [word, unitSeconds[unit]] as const),
      ),
    ),
    numbers: new Map([
      ...listOf(numbers).map((word, index) => [word, index + 1] as const),
      ...listOf(one).map((word) => [word, 1] as const),
    ]),
    phrases: Object.entries(phrases).sort(([a], [b]) => b.length - a.length),
    months: names(
      language,
      { month: 'long' },
      Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1))),
    ),
    // 4 January 2026 is a Sunday.
    weekdays: names(
      language,
      { weekday: 'long' },
      Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2026, 0, 4 + index))),
    ),
  };
};

const made = new Map<Language, Vocabulary>();

export const vocabularyOf = (language: Language): Vocabulary => {
  const known = made.get(language);
  if (known !== undefined) return known;
  const vocabulary = make(language);
  made.set(language, vocabulary);
  return vocabulary;
};

/** The language in use, then the others: many people write one and read another. */
export const languagesFrom = (language: string): readonly Language[] => {
  const own = languages.filter((one) => one === language);
  return [...own, ...languages.filter((one) => one !== language)];
};

/** The one name that begins so; `null` for none, and for several. @param least the fewest letters that count. */
export const nameIndex = (all: readonly string[], begun: string, least: number): number | null => {
  if (begun.length < least) return null;
  const exact = all.indexOf(begun);
  if (exact >= 0) return exact;
  const matching = all.flatMap((name, index) => (name.startsWith(begun) ? [index] : []));
  return matching.length === 1 ? (matching[0] ?? null) : null;
};
