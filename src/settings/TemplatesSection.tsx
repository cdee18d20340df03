import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { type Language, languages, recipientLanguage } from '../shared/languages.ts';
import { maxTemplateCharacters } from '../shared/limits.ts';
import { builtInTemplates, isTemplate } from '../shared/message.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { Findings } from './Findings.tsx';
import type { Finding } from './findings.ts';
import { MessagePreview } from './MessagePreview.tsx';
import styles from './Screen.module.css';
import { Section } from './Section.tsx';

interface TemplatesSectionProps {
  readonly onUnsaved: (unsaved: boolean) => void;
}

type Drafts = Readonly<Partial<Record<Language, string>>>;

/** The words around a link when it is copied with instructions, in each language a recipient may read. */
export const TemplatesSection = ({ onUnsaved }: TemplatesSectionProps) => {
  const { state, text } = useApp();
  const words = useRef<HTMLTextAreaElement>(null);
  const [language, setLanguage] = useState(() => recipientLanguage(state.language));
  /** Typed and not saved, for each language, so that turning to another one loses nothing. */
  const [drafts, setDrafts] = useState<Drafts>({});
  const [saving, setSaving] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { [language]: own, ...others } = state.preferences.templates;
  const inForce = own ?? builtInTemplates[language];
  const shown = drafts[language] ?? inForce;
  const unsaved = shown !== inForce;

  const begin = () => {
    setFindings([]);
    setFailure(null);
  };
  const keepDrafts = (next: Drafts) => {
    setDrafts(next);
    onUnsaved(Object.keys(next).length > 0);
  };
  const withoutDraft = (): Drafts => {
    const { [language]: _typed, ...others } = drafts;
    return others;
  };
  const type = (typed: string) => {
    begin();
    keepDrafts(typed === inForce ? withoutDraft() : { ...drafts, [language]: typed });
  };
  const fail = (problem: Failure) => {
    flushSync(() => setFailure(problem));
    words.current?.focus();
  };
  /** The fields are locked meanwhile, so that nothing typed is taken for what was saved. */
  const save = async (template: string | null) => {
    if (saving) return;
    begin();
    if (template !== null && !isTemplate(template)) return fail({ kind: 'invalid-template' });
    setSaving(true);
    const templates = template === null ? others : { ...others, [language]: template };
    const reply = await bridge.savePreferences({ templates }).finally(() => setSaving(false));
    if (!reply.ok) return fail(reply.failure);
    keepDrafts(withoutDraft());
    setFindings([{ good: true, words: text(template === null ? 'templates.builtIn' : 'templates.saved') }]);
  };

  return (
    <Section>
      <p className={styles.small}>{text('templates.what')}</p>
      <fieldset className={styles.lock} disabled={saving}>
        <Field label={text('templates.language')}>
          {(control) => (
            <Select
              {...control}
              name="templateLanguage"
              value={language}
              onChange={(event) => {
                begin();
                setLanguage(languages.find((known) => known === event.target.value) ?? language);
              }}
            >
              {languages.map((known) => (
                <option key={known} value={known} lang={known}>
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
              dir="auto"
              {...control}
              ref={words}
              name="template"
              rows={4}
              lang={language}
              value={shown}
              maxLength={maxTemplateCharacters}
              onChange={(event) => type(event.target.value)}
            />
          )}
        </Field>
      </fieldset>
      <MessagePreview template={shown} language={language} />
      <div className={styles.actions}>
        <Button
          kind={unsaved ? 'primary' : 'plain'}
          className={styles.save}
          unavailable={!unsaved || saving}
          aria-label={text('templates.save')}
          onClick={() => void save(shown)}
        >
          {text('connection.save')}
        </Button>
        <Button
          className={styles.save}
          unavailable={saving || (own === undefined && !unsaved)}
          onClick={() => void save(null)}
        >
          {text('templates.useBuiltIn')}
        </Button>
      </div>
      <Findings findings={findings} />
    </Section>
  );
};
