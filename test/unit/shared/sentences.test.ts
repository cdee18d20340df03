import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages, pseudoLanguage } from '../../../src/shared/languages.ts';
import { da } from '../../../src/shared/locales/da.ts';
import { de } from '../../../src/shared/locales/de.ts';
import { en } from '../../../src/shared/locales/en.ts';
import { es } from '../../../src/shared/locales/es.ts';
import { fr } from '../../../src/shared/locales/fr.ts';
import { textIn } from '../../../src/shared/text-in.ts';

const translations: Readonly<Record<Language, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  da,
  de,
  es,
  fr,
};
const root = resolve(import.meta.dirname, '../../..');
const keys = Object.keys(en) as (keyof typeof en)[];
const others = languages.filter((language) => language !== 'en');

const sourceOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('locales'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
const source = sourceOf('src') + sourceOf('electron');
const literals = new Set([...source.matchAll(/'([a-z]+\.[\w.-]+)'/g)].map(([, literal]) => literal));
/** Keys that are put together begin like this. */
const beginnings = [
  ...new Set([...source.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map(([, beginning]) => beginning ?? '')),
];
const stemOf = (key: string): string => key.replace(/_(?:one|other)$/, '');
const placeholdersOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{[^}]*\}\}|\{[a-z]+\}/g)].map(([placeholder]) => placeholder).toSorted();

/** What is the same in English and another language, and rightly so. */
const sameInAll = new Set([
  'app.name',
  'tray.tooltip',
  'generate.set.lower',
  'generate.set.upper',
  'generate.set.digits',
  'result.language.en',
  'result.language.da',
  'result.language.de',
  'result.language.fr',
  'result.language.es',
  'help.version',
  'open.placeholder',
]);
const sameIn: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  da: [
    'result.link',
    'activity.filter',
    'activity.bytes_one',
    'activity.note',
    'activity.from.terminal',
    'region.ca',
    'region.nz',
    'connection.start',
    'connection.test',
    'key.control',
    'key.enter',
    'key.escape',
    'key.delete',
    'help.keyHome',
    'several.stop',
    'help.keyEnd',
    'help.keyPageUp',
    'help.keyPageDown',
    'help.keyDelete',
  ],
  de: [
    'updates.heading',
    'several.name',
    'key.escape',
    'compose.passphrase',
    'result.link',
    'result.passphrase',
    'activity.passphrase',
    'activity.details',
  ],
  fr: [
    'activity.from.terminal',
    'key.control',
    'lifetime.minutes_one',
    'lifetime.minutes_other',
    'compose.secret',
    'several.message',
    'open.secret',
    'generate.bits',
    'region.ca',
  ],
  es: [
    'general.heading',
    'activity.from.terminal',
    'key.control',
    'key.escape',
    'generate.bits',
    'activity.bytes_one',
    'activity.bytes_other',
  ],
};

describe('every sentence', () => {
  it.each(keys)('%s is used', (key) => {
    const stem = stemOf(key);
    expect(literals.has(stem) || beginnings.some((beginning) => stem.startsWith(beginning))).toBe(true);
  });

  it.each(keys)('%s is calm and tidy', (key) => {
    for (const language of languages) {
      const sentence = translations[language][key];
      expect(sentence, language).not.toBe('');
      expect(sentence, language).not.toMatch(/^\s|\s$|! | {2}|!$/);
      // A typewriter's apostrophe is none.
      expect(sentence, language).not.toMatch(/\p{L}'\p{L}/u);
    }
  });
});

describe.each(others)('in %s', (language) => {
  const translation = translations[language];

  it('there are exactly the sentences of English', () => {
    expect(Object.keys(translation).toSorted()).toEqual(keys.toSorted());
  });

  it('each has the placeholders of English', () => {
    for (const key of keys) {
      // One thing may be told without its number.
      const isOne = key.endsWith('_one');
      const has = placeholdersOf(translation[key]);
      if (isOne) expect(placeholdersOf(en[key]), key).toEqual(expect.arrayContaining([...has]));
      else expect(has, key).toEqual(placeholdersOf(en[key]));
    }
  });

  it('nothing is left in English', () => {
    const same = keys.filter(
      (key) =>
        translation[key] === en[key] &&
        /\p{L}{3}/u.test(en[key].replace(/\{\{[^}]*\}\}/g, '')) &&
        !sameInAll.has(key) &&
        !sameIn[language].includes(key),
    );
    expect(same).toEqual([]);
  });

  // French has a space there, at which a line must not break.
  it('no sentence has a mark that could stand alone in a line', () => {
    const alone = language === 'fr' ? /[ \n][:;?!»]|«(?!\u00a0)|(?<!\u00a0)»/u : /\s[:;?!»]/u;
    expect(keys.filter((key) => alone.test(translation[key]))).toEqual([]);
  });

  it('has a form for every number', () => {
    const text = textIn(language);
    for (const count of [0, 1, 2, 5, 11, 100, 1_000_000]) {
      const formatted = new Intl.NumberFormat(language).format(count);
      expect(text('activity.draftsWait', { count, formatted }), String(count)).not.toContain('activity.');
      expect(text('activity.draftsWait', { count, formatted })).toContain(count === 1 ? '1' : formatted);
    }
  });
});

describe('a language that is not ours', () => {
  it('is English', () => {
    expect(textIn('nl')('ui.cancel')).toBe('Cancel');
  });

  it('for tests has brackets around every sentence, and its placeholders work', () => {
    const text = textIn(pseudoLanguage);
    expect(text('ui.cancel')).toMatch(/^⟦Cáñçél ~+⟧$/);
    expect(text('activity.draftsWait', { count: 3, formatted: '3' })).toMatch(/^⟦3 dráfts/);
  });
});
