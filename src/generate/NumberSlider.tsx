import { useState } from 'react';
import { Field } from '../ui/Field.tsx';
import styles from './NumberSlider.module.css';

interface NumberSliderProps {
  readonly label: string;
  /** The label of the number field next to the slider. */
  readonly numberLabel: string;
  readonly name: string;
  readonly range: { readonly least: number; readonly most: number };
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number, set with a slider or typed. */
export const NumberSlider = ({ label, numberLabel, name, range, value, onChange }: NumberSliderProps) => {
  /** The text as typed, while it is not a valid number. */
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const { least: min, most: max } = range;

  const type = (typed: string) => {
    const number = Number(typed);
    const valid = typed !== '' && Number.isInteger(number) && number >= min && number <= max;
    setUnfinished(valid ? null : typed);
    if (valid && number !== value) onChange(number);
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
            value={unfinished ?? value}
            aria-invalid={unfinished === null ? undefined : true}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setUnfinished(null)}
          />
        </div>
      )}
    </Field>
  );
};
