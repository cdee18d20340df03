import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { maxLifetimeText } from '../shared/lifetime/parse-lifetime.ts';
import { lifetimes } from '../shared/limits.ts';
import { lifetimeText } from '../shared/text.ts';
import { Announcement } from './Announcement.tsx';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { ChevronIcon } from './icons.tsx';
import styles from './LifetimeField.module.css';
import { isWords, type LifetimeInput, wordsFor, wordsText } from './lifetime-input.ts';
import { Select } from './Select.tsx';
import { useApp } from './use-app-state.ts';
import { useCommandKey } from './use-keys.ts';
import { useNow } from './use-now.ts';
import { useSettledText } from './use-settled-text.ts';

interface LifetimeFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly value: LifetimeInput;
  readonly onChange: (value: LifetimeInput) => void;
  /** Only time spans, no points in time. */
  readonly spansOnly?: boolean;
  /** Whether Ctrl+L goes to the words, from anywhere in the window. */
  readonly hasKey?: boolean;
  /** Enter, or the focus has gone elsewhere. */
  readonly onDone?: () => void;
}

const other = 'other';

/** The usual lifetimes, the current one if it is not among them, and any other in the user's own words. */
export const LifetimeField = ({
  label,
  hint,
  error = null,
  value,
  onChange,
  spansOnly = false,
  hasKey = false,
  onDone,
  ...validity
}: LifetimeFieldProps) => {
  const { state, text } = useApp();
  const now = useNow();
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isTyped = isWords(value);
  const typed = isTyped ? wordsText(text, state, value, now, spansOnly) : null;
  // Nobody is told of a mistake in the middle of a word.
  const settled = useSettledText(isTyped ? (typed?.problem ?? typed?.hint ?? '') : '');
  const { maxLifetime } = state.policy;

  const change = (next: LifetimeInput) => {
    flushSync(() => onChange(next));
    control.current?.focus();
  };

  const write = () => {
    if (isTyped) control.current?.select();
    else change(wordsFor('', value, state.language, Date.now()));
  };
  const key = hasKey
    ? {
        title: hotkeyText(text, 'CommandOrControl+L', state.platform),
        'aria-keyshortcuts': state.platform === 'darwin' ? 'Meta+L' : 'Control+L',
      }
    : {};
  const onKey = hasKey ? <CommandKey letter="l" onPress={write} /> : null;

  if (isTyped) {
    const problem = settled === typed?.problem ? typed.problem : null;
    return (
      <Field
        label={label}
        hint={[hint, typed?.hint].filter(Boolean).join(' ') || undefined}
        error={error ?? problem}
        {...validity}
      >
        {(field) => (
          <div className={`${field.className} ${styles.both}`}>
            <input
              dir="auto"
              {...field}
              {...key}
              ref={control}
              className={styles.input}
              name="lifetime"
              value={value.words}
              maxLength={maxLifetimeText}
              onChange={(event) =>
                onChange(wordsFor(event.target.value, value.before, state.language, Date.now()))
              }
              onKeyDown={(event) => {
                if (event.key === 'Escape') {
                  event.preventDefault();
                  change(value.before);
                } else if (event.key === 'Enter' && onDone !== undefined) {
                  event.preventDefault();
                  onDone();
                }
              }}
              onBlur={(event) => {
                if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) onDone?.();
              }}
              autoComplete="off"
              spellCheck={false}
            />
            <Button
              kind="icon"
              aria-label={text('lifetime.list')}
              title={`${text('lifetime.list')} (${text('key.escape')})`}
              onClick={() => change(value.before)}
            >
              <ChevronIcon />
            </Button>
            <Announcement>{settled === typed?.hint ? settled : ''}</Announcement>
            {onKey}
          </div>
        )}
      </Field>
    );
  }

  const allowed = maxLifetime === null ? lifetimes : lifetimes.filter((lifetime) => lifetime <= maxLifetime);
  const offered = allowed.includes(value) ? allowed : [...allowed, value].sort((one, two) => one - two);
  const limit =
    maxLifetime === null ? undefined : text('policy.atMost', { most: lifetimeText(text, maxLifetime) });
  return (
    <Field
      label={label}
      hint={[hint, limit].filter(Boolean).join(' ') || undefined}
      error={error}
      {...validity}
    >
      {(field) => (
        <>
          <Select
            {...field}
            {...key}
            ref={control}
            name="lifetime"
            value={value}
            onChange={(event) =>
              event.target.value === other ? write() : onChange(Number(event.target.value))
            }
          >
            {offered.map((lifetime) => (
              <option key={lifetime} value={lifetime}>
                {lifetimeText(text, lifetime)}
              </option>
            ))}
            <option value={other}>{text('lifetime.other')}</option>
          </Select>
          {onKey}
        </>
      )}
    </Field>
  );
};

const CommandKey = ({ letter, onPress }: { readonly letter: string; readonly onPress: () => void }) => {
  useCommandKey(letter, onPress);
  return null;
};
