import { type RefObject, useMemo } from 'react';
import { hotkeyText } from '../shared/hotkey-text.ts';
import { Field } from '../ui/Field.tsx';
import { numberText } from '../ui/format.ts';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { countsOf, type Entry, type Filter, shownNames } from './filter.ts';
import styles from './Screen.module.css';

interface ToolbarProps {
  /** What is typed to filter by. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly filter: Filter;
  readonly entries: readonly Entry[];
  readonly onChange: (part: Partial<Filter>) => void;
  /** The user goes from here to the list. */
  readonly onDown: () => void;
}

const labels = {
  all: 'activity.showAll',
  held: 'activity.showUndecided',
  drafts: 'activity.showDrafts',
  active: 'activity.showAlive',
  ended: 'activity.showEnded',
} as const;

export const Toolbar = ({ input, filter, entries, onChange, onDown }: ToolbarProps) => {
  const { state, text } = useApp();
  const { platform } = state;
  const counts = useMemo(() => countsOf(entries), [entries]);
  return (
    <search className={styles.toolbar}>
      <div className={styles.filter}>
        <Field label={text('activity.filter')}>
          {(control) => (
            <input
              dir="auto"
              {...control}
              ref={input}
              aria-keyshortcuts={platform === 'darwin' ? 'Meta+F' : 'Control+F'}
              title={hotkeyText(text, 'CommandOrControl+F', platform)}
              name="filter"
              type="search"
              value={filter.typed}
              placeholder={text('activity.filterHint')}
              onChange={(event) => onChange({ typed: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') {
                  event.preventDefault();
                  onDown();
                }
                if (event.key !== 'Escape' || filter.typed === '') return;
                // Here it clears the filter instead of closing the window.
                event.preventDefault();
                onChange({ typed: '' });
              }}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      </div>
      <div className={styles.show}>
        <Field label={text('activity.show')}>
          {(control) => (
            <Select
              {...control}
              name="show"
              value={filter.shown}
              onChange={(event) =>
                onChange({ shown: shownNames.find((shown) => shown === event.target.value) ?? 'all' })
              }
            >
              {shownNames
                // Most of the time no draft is held.
                .filter((shown) => shown !== 'held' || shown === filter.shown || counts.held > 0)
                .map((shown) => (
                  <option key={shown} value={shown}>
                    {text(labels[shown], { formatted: numberText(state.language, counts[shown]) })}
                  </option>
                ))}
            </Select>
          )}
        </Field>
      </div>
    </search>
  );
};
