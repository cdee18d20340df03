import { useMemo } from 'react';
import type { Timestamp } from '../shared/units.ts';
import { useApp } from '../ui/use-app-state.ts';
import type { TextContext } from './entry-text.ts';

/** Stays the same object until something in it changes. */
export const useTextContext = (now: Timestamp): TextContext => {
  const { state, text } = useApp();
  const { language } = state;
  const { paused } = state.drafts;
  return useMemo(() => ({ text, language, now, paused }), [text, language, now, paused]);
};
