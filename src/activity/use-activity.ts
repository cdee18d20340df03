import { useEffect, useState } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import type { ActivityView } from '../shared/model.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { isAlive } from './filter.ts';

/**
 * The receipts as the main process has them; `null` before the first answer. They are read anew whenever they have
 * changed, and when one has run out: that, nobody announces.
 */
export const useActivity = (now: Milliseconds): ActivityView | null => {
  const { activityRevision } = useApp().state;
  const [view, setView] = useState<{ readonly activity: ActivityView; readonly revision: number } | null>(
    null,
  );
  const isOverdue =
    view?.activity.receipts.some((receipt) => isAlive(receipt) && receipt.expiresAt <= now) === true;
  const overdueAt = isOverdue ? now : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment something ran out is a reason to read
  useEffect(() => {
    const read = async () => {
      const activity = await bridge.readActivity();
      // Answers may overtake each other; an older one must not win.
      setView((before) =>
        before !== null && before.revision > activityRevision
          ? before
          : { activity, revision: activityRevision },
      );
    };
    void read();
  }, [activityRevision, overdueAt]);
  return view?.activity ?? null;
};
