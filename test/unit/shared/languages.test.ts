import { describe, expect, it } from 'vitest';
import { languageFor, localeOf } from '../../../src/shared/languages.ts';

describe('the language of the app', () => {
  it.each([
    ['system', ['de-AT', 'en-US'], 'de'],
    ['system', ['nl-NL', 'fr_CA', 'en'], 'fr'],
    ['system', ['da'], 'da'],
    ['system', ['ES-419'], 'es'],
    ['system', ['nl', 'pt-BR'], 'en'],
    ['system', [], 'en'],
    ['fr', ['de'], 'fr'],
    ['en-XA', ['de'], 'en-XA'],
  ])('chosen as %s on a system that prefers %j is %s', (choice, preferred, language) => {
    expect(languageFor(choice, preferred)).toBe(language);
  });

  it('writes dates and numbers as that language does', () => {
    expect(localeOf('en')).toBe('en-GB');
    expect(localeOf('en-XA')).toBe('en-GB');
    expect(localeOf('da')).toBe('da');
  });
});
