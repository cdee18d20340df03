import { useEffect, useState } from 'react';
import type { ActivityView } from '../shared/model.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

/** The receipts as the main process has them, read anew whenever they have changed; `null` before the first answer. */
export const useActivity = (): ActivityView | null => {
  const { activityRevision } = useApp().state;
  const [view, setView] = useState<{ readonly activity: ActivityView; readonly revision: number } | null>(
    null,
  );
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
  }, [activityRevision]);
  return view?.activity ?? null;
};
