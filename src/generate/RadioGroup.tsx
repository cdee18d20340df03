import { useId } from 'react';
import { focusOnMount } from '../ui/focus.ts';
import styles from './RadioGroup.module.css';

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A few radio buttons side by side. The chosen one has the focus at first. */
export const RadioGroup = <Value extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: RadioGroupProps<Value>) => {
  const id = useId();
  return (
    <div className={styles.choice} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <div key={option.value} className={styles.option}>
          <input
            id={`${id}-${option.value}`}
            type="radio"
            name={name}
            checked={option.value === value}
            ref={option.value === value ? focusOnMount : undefined}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </div>
  );
};
