import { languageFor } from '../../../src/shared/languages.ts';
import { failed } from '../../../src/shared/result.ts';
import { dateTimeText, type Text } from '../../../src/shared/text.ts';
import { loadText, textIn } from '../../../src/shared/text-in.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import type { Clock } from '../base/ports.ts';
import type { Settings } from './settings.ts';
import type { SettingsFile } from './settings-file.ts';
import type { SettingsStore } from './settings-store.ts';

/** The app's sentences, in the language currently set. */
export interface Words {
  readonly text: Text;
  readonly language: () => string;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  readonly dateTime: (at: Timestamp) => string;
}

export interface WordsPorts {
  readonly settings: Pick<SettingsStore, 'current'>;
  /** What the system prefers, best first, such as `de-AT`. */
  readonly systemLanguages: readonly string[];
  readonly clock: Clock;
}

/** The sentences of the language are loaded before settings take effect that ask for it. */
export const withSentences = (file: SettingsFile, systemLanguages: readonly string[]): SettingsFile => {
  const prepare = ({ preferences }: Settings): Promise<Text> =>
    loadText(languageFor(preferences.language, systemLanguages));
  return {
    load: async () => {
      const loaded = await file.load();
      await prepare(loaded.settings);
      return loaded;
    },
    save: async (settings) => {
      try {
        await prepare(settings);
      } catch {
        // Of an app that is being replaced while it runs.
        return failed({ kind: 'settings-not-saved' });
      }
      return await file.save(settings);
    },
  };
};

/** @param settings of a file `withSentences`. */
export const createWords = ({ settings, systemLanguages, clock }: WordsPorts): Words => {
  const language = (): string => languageFor(settings.current().preferences.language, systemLanguages);
  return {
    language,
    text: (key, values) => textIn(language())(key, values),
    number: (value) => new Intl.NumberFormat(language()).format(value),
    dateTime: (at) => dateTimeText(language(), at, clock.now()),
  };
};
