import { describe, expect, it } from 'vitest';
import { type Settings, withPreferences } from '../../../../electron/core/settings/settings.ts';
import { createWords, withSentences } from '../../../../electron/core/settings/words.ts';
import type { Preferences } from '../../../../src/shared/model/preferences.ts';
import { success } from '../../../../src/shared/result.ts';
import { textIn } from '../../../../src/shared/text-in.ts';
import { createFakeClock, settingsWith } from '../../../support/fakes/ports.ts';

const setUp = (language: Preferences['language'], systemLanguages: readonly string[] = ['en-GB']) => {
  const world = { settings: withPreferences(settingsWith(), { language }) };
  const clock = createFakeClock();
  const words = createWords({ settings: { current: () => world.settings }, systemLanguages, clock });
  return { world, clock, words };
};

describe('the language of the app', () => {
  it.each<[Preferences['language'], readonly string[], string]>([
    ['da', ['en-GB'], 'da'],
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fi', 'fr-CA'], 'fr'],
    ['system', ['fi'], 'en'],
    ['system', [], 'en'],
  ])('for %s on a system with %j is %s', (language, system, expected) => {
    expect(setUp(language, system).words.language()).toBe(expected);
  });

  it('is the one that the settings name at the time of use', () => {
    const { world, words } = setUp('en');
    expect(words.text('notify.linkReady')).toBe('Link ready');
    world.settings = withPreferences(world.settings, { language: 'de' });
    expect(words.language()).toBe('de');
    expect(words.text('notify.linkReady')).not.toBe('Link ready');
  });
});

describe('words', () => {
  it('have values put in', () => {
    expect(setUp('en').words.text('notify.draftsWait', { count: 2, formatted: '2' })).toBe(
      '2 drafts are waiting',
    );
  });

  it.each([
    ['en', '1,234.5'],
    ['de', '1.234,5'],
  ] as const)('have numbers as %s writes them', (language, text) => {
    expect(setUp(language).words.number(1_234.5)).toBe(text);
  });

  it('have a time with its year when that is not the present one', () => {
    const { clock, words } = setUp('en');
    const at = clock.time;
    expect(words.dateTime(at)).not.toContain('2026');
    clock.time += 400 * 86_400_000;
    expect(words.dateTime(at)).toContain('2026');
  });
});

describe('the sentences of a language', () => {
  const settingsIn = (language: string) =>
    withPreferences(settingsWith(), { language: language as Preferences['language'] });
  /** Languages that the app does not have are said in English, and nothing has loaded them before. */
  const setUp = (loaded: string) => {
    const saved: Settings[] = [];
    const file = withSentences(
      {
        load: async () => ({ settings: settingsIn(loaded), notices: [] }),
        save: async (settings) => {
          // By the time that the settings count, it can be spoken.
          textIn(settings.preferences.language);
          saved.push(settings);
          return success(null);
        },
      },
      [],
    );
    return { file, saved };
  };

  it('are there once its settings are read', async () => {
    const { file } = setUp('x-read');
    expect(() => textIn('x-read')).toThrow();
    await file.load();
    expect(textIn('x-read')('ui.cancel')).toBe('Cancel');
  });

  it('are there before its settings are saved', async () => {
    const { file, saved } = setUp('en');
    expect(() => textIn('x-saved')).toThrow();
    expect((await file.save(settingsIn('x-saved'))).ok).toBe(true);
    expect(saved).toHaveLength(1);
  });
});
