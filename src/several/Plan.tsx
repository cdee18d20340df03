import { useMemo, useState } from 'react';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { maxListLines } from '../shared/limits.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { numberText } from '../ui/format.ts';
import { LifetimeField } from '../ui/LifetimeField.tsx';
import { chosenLifetime, type LifetimeInput, preselectedLifetime } from '../ui/lifetime-input.ts';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { YesNoQuestion } from '../ui/YesNoQuestion.tsx';
import { lineProblemText } from './lines.ts';
import { Preview } from './Preview.tsx';
import { type ListForm, type ListLine, likelyForm, listForms, parseList } from './parse-list.ts';
import styles from './Several.module.css';
import type { LineOptions, Making } from './use-making.ts';

interface PlanProps {
  readonly list: string;
  readonly making: Making;
  readonly blocked: boolean;
  readonly onStart: (lines: readonly ListLine[], options: LineOptions, form: ListForm) => Promise<void>;
  readonly onBack: () => void;
}

/** What will be made of the list, before anything is sent. */
export const Plan = ({ list, making, blocked, onStart, onBack }: PlanProps) => {
  const { state, text } = useApp();
  const [form, setForm] = useState(() => likelyForm(list));
  const [lifetimeInput, setLifetimeInput] = useState<LifetimeInput>(() => preselectedLifetime(state));
  const lifetime = chosenLifetime(lifetimeInput, state, Date.now());
  const [hasPassphrase, setHasPassphrase] = useState(
    state.policy.passphraseRequired || state.profile?.makesPassphrase === true,
  );
  const [shown, setShown] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { lines, hasHeading } = useMemo(() => parseList(list, form), [list, form]);
  const wrong = useMemo(
    () => lines.filter((line) => lineProblemText(text, line) !== null).length,
    [lines, text],
  );
  const tooMany = lines.length > maxListLines;
  const busy = making.done !== null;
  const unavailable =
    state.profile === null || wrong > 0 || tooMany || lines.length === 0 || lifetime === null;
  const counted = (count: number) => ({ count, formatted: numberText(state.language, count) });
  const progress =
    making.done === null
      ? ''
      : text('several.progress', {
          number: numberText(state.language, making.done + 1),
          all: numberText(state.language, lines.length),
        });

  const start = () => {
    if (!busy && !blocked && !unavailable && lifetime !== null && !leaving)
      void onStart(lines, { lifetime, hasPassphrase }, form);
  };
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (state.platform === 'darwin' ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      if (!event.repeat) start();
    } else if (event.key === 'Escape') {
      if (busy) making.stop();
      else onBack();
    }
  });
  // The window's own close button. Pressed a second time, it closes.
  useWindowEvent('beforeunload', (event) => {
    if (leaving) return;
    event.preventDefault();
    setLeaving(true);
  });

  return (
    <main className={styles.main}>
      <h1 className={styles.title} tabIndex={-1} ref={focusOnMount}>
        {text('several.title', counted(lines.length - wrong))}
      </h1>
      <fieldset className={styles.lock} disabled={busy}>
        <Field label={text('several.form')}>
          {(control) => (
            <Select
              {...control}
              name="form"
              value={form}
              onChange={(event) =>
                setForm(listForms.find((known) => known === event.target.value) ?? 'secrets')
              }
            >
              {listForms.map((known) => (
                <option key={known} value={known}>
                  {text(`several.form.${known}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className={styles.row}>
          <LifetimeField
            label={text('compose.lifetime')}
            value={lifetimeInput}
            onChange={setLifetimeInput}
            hasKey
          />
          <Field label={text('result.passphrase')}>
            {(control) => (
              <Select
                {...control}
                name="passphrase"
                value={hasPassphrase ? 'each' : 'none'}
                onChange={(event) => setHasPassphrase(event.target.value === 'each')}
              >
                {state.policy.passphraseRequired ? null : (
                  <option value="none">{text('compose.passphraseNone')}</option>
                )}
                <option value="each">{text('several.passphraseEach')}</option>
              </Select>
            )}
          </Field>
        </div>
        <Checkbox label={text('several.show')} checked={shown} onChange={setShown} />
        <Preview lines={lines} form={form} shown={shown} />
        <p className={styles.soft}>
          {[
            hasHeading ? text('several.heading') : null,
            form === 'names' ? text('several.namesAreNotes') : null,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </fieldset>
      <div className={styles.foot}>
        {tooMany ? (
          <Callout kind="warn" role="alert">
            {text('several.tooMany', { most: numberText(state.language, maxListLines) })}
          </Callout>
        ) : wrong > 0 ? (
          <Callout kind="warn" role="alert">
            {text('several.wrong', counted(wrong))}
          </Callout>
        ) : null}
        {leaving ? (
          <YesNoQuestion
            question={text('several.discardQuestion')}
            yes={text('compose.discard')}
            no={text('compose.keepEditing')}
            onYes={() => {
              making.stop();
              void bridge.closeWindow();
            }}
            onNo={() => setLeaving(false)}
          />
        ) : null}
        <div className={styles.buttons}>
          {busy ? (
            <Button onClick={making.stop}>{text('several.stop')}</Button>
          ) : (
            <Button onClick={onBack}>{text('several.back')}</Button>
          )}
          <Button
            kind="primary"
            name="create"
            unavailable={unavailable || busy || blocked}
            aria-busy={busy}
            aria-keyshortcuts={state.platform === 'darwin' ? 'Meta+Enter' : 'Control+Enter'}
            onClick={start}
          >
            {busy ? (
              progress
            ) : (
              <>
                {text('several.create', counted(lines.length - wrong))}
                <span className={styles.keys} aria-hidden="true">
                  {`${hotkeyText(text, 'CommandOrControl', state.platform)} ↵`}
                </span>
              </>
            )}
          </Button>
        </div>
        <Announcement>{progress}</Announcement>
      </div>
    </main>
  );
};
