import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Preferences } from '../shared/model/preferences.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

type Change = Partial<Preferences>;

/** The preferences, each change saved at once; until the main process has answered, what was chosen is shown. */
export const usePreferences = () => {
  const { preferences } = useApp().state;
  /** Several, where one was made before the other was answered. */
  const [underWay, setUnderWay] = useState<readonly Change[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (change: Change) => {
    setUnderWay((changes) => [...changes, change]);
    setFailure(null);
    setSaved(false);
    const reply = await bridge
      .savePreferences(change)
      .finally(() => setUnderWay((changes) => changes.filter((other) => other !== change)));
    if (reply.ok) setSaved(true);
    else setFailure(reply.failure);
  };
  const newest = underWay.reduce<Change>((before, change) => Object.assign(before, change), {});
  return { preferences: { ...preferences, ...newest }, save, saved, failure };
};
