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
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly value: Seconds;
  readonly onChange: (lifetime: Seconds) => void;
}

/** The usual lifetimes, and the current one if it is not among them. */
export const LifetimeSelect = ({
  label,
  hint,
  error = null,
  value,
  onChange,
  ...validity
}: LifetimeSelectProps) => {
  const { state, text } = useApp();
  const { maxLifetime } = state.policy;
  const allowed = maxLifetime === null ? lifetimes : lifetimes.filter((lifetime) => lifetime <= maxLifetime);
  const offered = allowed.includes(value) ? allowed : [...allowed, value].sort((one, other) => one - other);
  const limit =
    maxLifetime === null ? undefined : text('policy.atMost', { most: lifetimeText(text, maxLifetime) });
  return (
    <Field
      label={label}
      hint={[hint, limit].filter(Boolean).join(' ') || undefined}
      error={error}
      {...validity}
    >
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
