import { useEffect, useRef, useState } from 'react';
import type { Milliseconds } from '../shared/limits.ts';
import type { ActivityView } from '../shared/model/activity.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { isAlive } from './filter.ts';

/**
 * Drafts and receipts as the main process has them; `null` before the first answer. They are read anew whenever they
 * have changed, and when a link has run out: that, nobody announces. However often they change while they are being
 * read, they are read once more.
 */
export const useActivity = (now: Milliseconds): ActivityView | null => {
  const { activityRevision } = useApp().state;
  const [activity, setActivity] = useState<ActivityView | null>(null);
  const reading = useRef({ isUnderWay: false, again: false });
  const isOverdue =
    activity?.receipts.some((receipt) => isAlive(receipt) && receipt.expiresAt <= now) === true;
  const overdueAt = isOverdue ? now : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the reasons to read
  useEffect(() => {
    const read = async () => {
      const { current } = reading;
      current.again = true;
      if (current.isUnderWay) return;
      current.isUnderWay = true;
      try {
        while (current.again) {
          current.again = false;
          setActivity(await bridge.readActivity());
        }
      } finally {
        current.isUnderWay = false;
      }
    };
    void read();
  }, [activityRevision, overdueAt]);
  return activity;
};
