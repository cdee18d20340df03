import { useMemo } from 'react';
import { Announcement } from '../ui/Announcement.tsx';
import { numberText } from '../ui/format.ts';
import { useApp } from '../ui/use-app-state.ts';
import type { Filter } from './filter.ts';

interface MatchCountProps {
  readonly filter: Filter;
  readonly count: number;
}

/** Announces how many entries match a filter. */
export const MatchCount = ({ filter, count }: MatchCountProps) => {
  const { state, text } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once for each filter, not for each draft sent in the meantime
  const message = useMemo(
    () =>
      filter.shown === 'all' && filter.typed.trim() === ''
        ? ''
        : text('activity.matching', { count, formatted: numberText(state.language, count) }),
    [filter],
  );
  return <Announcement>{message}</Announcement>;
};
