import { useEffect, useState } from 'react';
import type { DraftOutcome } from '../shared/model/sharing.ts';
import { bridge } from './bridge.ts';
import { useApp } from './use-app-state.ts';

/** Follows a draft that this window shows, or none for `null`. @returns `null` before the first answer. */
export const useDraftOutcome = (id: string | null): DraftOutcome | null => {
  const { activityRevision } = useApp().state;
  const [known, setKnown] = useState<{ readonly id: string; readonly outcome: DraftOutcome } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is the reason to ask again
  useEffect(() => {
    if (id === null) return;
    let isStale = false;
    const ask = async () => {
      const outcome = await bridge.followDraft({ id });
      if (!isStale) setKnown({ id, outcome });
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [id, activityRevision]);
  return known !== null && known.id === id ? known.outcome : null;
};
