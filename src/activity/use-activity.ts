import { useEffect, useRef, useState } from 'react';
import type { ActivityView } from '../shared/model/activity.ts';
import type { Timestamp } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { isActive } from './filter.ts';

/**
 * Drafts and receipts as the main process has them; `null` before the first answer. They are read again when they change
 * and when a link expires, which is not announced. Any number of changes during a read lead to one more read.
 */
export const useActivity = (now: Timestamp): ActivityView | null => {
  const { activityRevision, profile } = useApp().state;
  const [activity, setActivity] = useState<ActivityView | null>(null);
  const reading = useRef({ isReading: false, again: false });
  const links = activity === null ? [] : [...activity.receipts, ...activity.elsewhere];
  const isOverdue = links.some((link) => isActive(link) && link.expiresAt !== null && link.expiresAt <= now);
  const overdueAt = isOverdue ? now : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the reasons to read
  useEffect(() => {
    const read = async () => {
      const { current } = reading;
      current.again = true;
      if (current.isReading) return;
      current.isReading = true;
      try {
        while (current.again) {
          current.again = false;
          setActivity(await bridge.readActivity());
        }
      } finally {
        current.isReading = false;
      }
    };
    void read();
    // Links made elsewhere are those of the account in use.
  }, [activityRevision, overdueAt, profile?.id, profile?.username]);
  return activity;
};
