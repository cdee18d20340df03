import { lifetimes } from '../shared/limits.ts';
import { lifetimeText } from '../shared/text.ts';
import type { Seconds } from '../shared/units.ts';
import { Field } from './Field.tsx';
import { Select } from './Select.tsx';
import { useApp } from './use-app-state.ts';

interface LifetimeSelectProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: Seconds;
  readonly onChange: (lifetime: Seconds) => void;
}

/** The usual lifetimes, and the current one if it is not among them. */
export const LifetimeSelect = ({ label, hint, error = null, value, onChange }: LifetimeSelectProps) => {
  const { text } = useApp();
  const offered = lifetimes.includes(value)
    ? lifetimes
    : [...lifetimes, value].sort((one, other) => one - other);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          name="lifetime"
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        >
          {offered.map((lifetime) => (
            <option key={lifetime} value={lifetime}>
              {lifetimeText(text, lifetime)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
};
