import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { numberText } from '../ui/words.ts';
import type { Shown } from './filter.ts';
import styles from './Screen.module.css';

interface ToolbarProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly counts: Readonly<Record<Shown, number>>;
}

const labels = { all: 'activity.showAll', alive: 'activity.showAlive', ended: 'activity.showEnded' } as const;

export const Toolbar = ({ typed, onType, shown, onShow, counts }: ToolbarProps) => {
  const { state, text } = useApp();
  return (
    <div className={styles.toolbar}>
      <div className={styles.filter}>
        <Field label={text('activity.filter')}>
          {(control) => (
            <input
              {...control}
              name="filter"
              type="search"
              value={typed}
              placeholder={text('activity.filterHint')}
              onChange={(event) => onType(event.target.value)}
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
              value={shown}
              onChange={(event) => onShow(event.target.value as Shown)}
            >
              {(['all', 'alive', 'ended'] as const).map((which) => (
                <option key={which} value={which}>
                  {text(labels[which], { formatted: numberText(state.language, counts[which]) })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </div>
  );
};
