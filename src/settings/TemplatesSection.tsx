import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxTemplateCharacters } from '../shared/limits.ts';
import { builtInTemplates, isTemplate, messageOf } from '../shared/message.ts';
import { type MessageLanguage, messageLanguages } from '../shared/model.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';

interface TemplatesSectionProps {
  readonly onUnsaved: (unsaved: boolean) => void;
}

type Drafts = Readonly<Partial<Record<MessageLanguage, string>>>;

/** The words around a link when it is copied with instructions, in each language a recipient may read. */
export const TemplatesSection = ({ onUnsaved }: TemplatesSectionProps) => {
  const { state, text } = useApp();
  const [language, setLanguage] = useState<MessageLanguage>('en');
  /** Typed and not saved, for each language, so that turning to another one loses nothing. */
  const [drafts, setDrafts] = useState<Drafts>({});
  const [outcome, setOutcome] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const own = state.preferences.templates[language];
  const inForce = own ?? builtInTemplates[language];
  const shown = drafts[language] ?? inForce;
  const unsaved = shown !== inForce;

  const keepDrafts = (next: Drafts) => {
    setDrafts(next);
    onUnsaved(Object.keys(next).length > 0);
  };
  const withoutDraft = (): Drafts => {
    const { [language]: _typed, ...others } = drafts;
    return others;
  };
  const type = (typed: string) => {
    setOutcome('');
    setFailure(null);
    keepDrafts(typed === inForce ? withoutDraft() : { ...drafts, [language]: typed });
  };
  const save = async (template: string | null) => {
    setOutcome('');
    if (template !== null && !isTemplate(template)) return setFailure({ kind: 'invalid-template' });
    setFailure(null);
    const reply = await bridge.saveTemplate({ language, template });
    if (!reply.ok) return setFailure(reply.failure);
    keepDrafts(withoutDraft());
    setOutcome(text(template === null ? 'templates.builtIn' : 'templates.saved'));
  };

  const preview = messageOf({
    template: shown,
    language,
    link: 'https://eu.onetimesecret.com/secret/…',
    expiresAt: Date.now() + state.defaultLifetime * 1_000,
    now: Date.now(),
    hasPassphrase: true,
  });
  return (
    <Section title={text('templates.heading')}>
      <p className={styles.small}>{text('templates.what')}</p>
      <Field label={text('templates.language')}>
        {(control) => (
          <Select
            {...control}
            name="templateLanguage"
            value={language}
            onChange={(event) => {
              setLanguage(event.target.value as MessageLanguage);
              setOutcome('');
              setFailure(null);
            }}
          >
            {messageLanguages.map((known) => (
              <option key={known} value={known}>
                {new Intl.DisplayNames(known, { type: 'language' }).of(known)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={text('templates.words')}
        hint={text('templates.placeholders')}
        error={failure === null ? null : failureText(text, failure, '')}
      >
        {(control) => (
          <textarea
            {...control}
            name="template"
            rows={4}
            lang={language}
            value={shown}
            maxLength={maxTemplateCharacters}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.preview}>
        <p className={styles.small}>{text('templates.preview')}</p>
        <p className={styles.message} lang={language}>
          {preview}
        </p>
      </div>
      <div className={styles.actions}>
        <Button unavailable={!unsaved} aria-label={text('templates.save')} onClick={() => void save(shown)}>
          {text('connection.save')}
        </Button>
        {own === undefined ? null : (
          <Button onClick={() => void save(null)}>{text('templates.useBuiltIn')}</Button>
        )}
      </div>
      <Announcement>{outcome}</Announcement>
    </Section>
  );
};
