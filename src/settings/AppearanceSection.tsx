import { failureText } from '../shared/failure-text.ts';
import { languageChoices, pseudoLanguage } from '../shared/languages.ts';
import { themes } from '../shared/themes.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';
import { usePreferences } from './use-preferences.ts';

const themeLabels = {
  system: 'appearance.system',
  light: 'appearance.light',
  dark: 'appearance.dark',
} as const;

/** How the app speaks and looks. Both change at once, in every window. */
export const AppearanceSection = () => {
  const { text } = useApp();
  const { preferences, save, saved, failure } = usePreferences();
  return (
    <Section>
      <div className={styles.pair}>
        <Field label={text('appearance.language')}>
          {(control) => (
            <Select
              {...control}
              name="language"
              value={preferences.language}
              onChange={(event) => {
                const language = languageChoices.find((choice) => choice === event.target.value);
                if (language !== undefined) void save({ language });
              }}
            >
              {languageChoices.map((choice) =>
                choice === 'system' ? (
                  <option key={choice} value={choice}>
                    {text('appearance.system')}
                  </option>
                ) : (
                  // Each in its own words, for whoever is in the wrong one.
                  <option key={choice} value={choice} lang={choice}>
                    {text(`result.language.${choice}`)}
                  </option>
                ),
              )}
              {/* Chosen in the file, by those who translate. */}
              {preferences.language === pseudoLanguage ? (
                <option value={pseudoLanguage}>{pseudoLanguage}</option>
              ) : null}
            </Select>
          )}
        </Field>
        <Field label={text('appearance.theme')}>
          {(control) => (
            <Select
              {...control}
              name="theme"
              value={preferences.theme}
              onChange={(event) => {
                const theme = themes.find((choice) => choice === event.target.value);
                if (theme !== undefined) void save({ theme });
              }}
            >
              {themes.map((theme) => (
                <option key={theme} value={theme}>
                  {text(themeLabels[theme])}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {failure === null ? null : (
        <Callout kind="danger" role="alert">
          {failureText(text, failure, '')}
        </Callout>
      )}
      <Announcement>{saved ? text('preferences.saved') : ''}</Announcement>
    </Section>
  );
};
