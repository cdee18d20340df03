import { useState } from 'react';
import { Field } from '../ui/Field.tsx';
import styles from './Count.module.css';

interface CountProps {
  readonly label: string;
  /** For the number beside the slider. */
  readonly numberLabel: string;
  readonly name: string;
  readonly range: { readonly least: number; readonly most: number };
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number, by slider or by keys. */
export const Count = ({ label, numberLabel, name, range, value, onChange }: CountProps) => {
  /** As typed, while it is not a number that can be meant yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const { least: min, most: max } = range;

  const type = (typed: string) => {
    const number = Number(typed);
    const meant = typed !== '' && Number.isInteger(number) && number >= min && number <= max;
    setDraft(meant ? null : typed);
    if (meant && number !== value) onChange(number);
  };

  return (
    <Field label={label}>
      {({ id, className }) => (
        <div className={styles.count}>
          <input
            id={id}
            className={styles.slider}
            name={name}
            type="range"
            min={min}
            max={max}
            value={value}
            onChange={(event) => type(event.target.value)}
          />
          <input
            className={`${className} ${styles.number}`}
            aria-label={numberLabel}
            name={`${name}-number`}
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            value={draft ?? value}
            aria-invalid={draft === null ? undefined : true}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setDraft(null)}
          />
        </div>
      )}
    </Field>
  );
};
