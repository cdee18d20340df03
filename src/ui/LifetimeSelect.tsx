import { useState } from 'react';
import { isUntil } from '../shared/lifetime/lifetime.ts';
import type { Seconds } from '../shared/units.ts';
import { LifetimeField } from './LifetimeField.tsx';
import { chosenLifetime, isWords, type LifetimeWords } from './lifetime-input.ts';
import { useApp } from './use-app-state.ts';

interface LifetimeSelectProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: Seconds;
  readonly onChange: (lifetime: Seconds) => void;
}

/** A lifetime that is kept, so that it is a time span. What is typed counts once it is finished. */
export const LifetimeSelect = ({ value, onChange, ...field }: LifetimeSelectProps) => {
  const { state } = useApp();
  const [typed, setTyped] = useState<LifetimeWords | null>(null);
  return (
    <LifetimeField
      {...field}
      spansOnly
      value={typed ?? value}
      onChange={(next) => {
        setTyped(isWords(next) ? next : null);
        if (!isWords(next) && next !== value) onChange(next);
      }}
      onDone={() => {
        const lifetime = typed === null ? null : chosenLifetime(typed, state, Date.now());
        if (lifetime === null || isUntil(lifetime)) return;
        setTyped(null);
        if (lifetime !== value) onChange(lifetime);
      }}
    />
  );
};
