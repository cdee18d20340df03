import { useMemo } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import { useApp } from '../ui/use-app-state.ts';
import type { Teller } from './entry-text.ts';

/** The same one as long as nothing in it has changed. */
export const useTeller = (now: Milliseconds): Teller => {
  const { state, text } = useApp();
  const { language } = state;
  const { paused } = state.drafts;
  return useMemo(() => ({ text, language, now, paused }), [text, language, now, paused]);
};
