import { useState } from 'react';
import type { Failure } from '../shared/failure.ts';
import type { Preferences } from '../shared/model.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

type Change = Partial<Omit<Preferences, 'templates'>>;

/** The preferences, each change saved at once; until the main process has answered, what was chosen is shown. */
export const usePreferences = () => {
  const { preferences } = useApp().state;
  const [underWay, setUnderWay] = useState<Change>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (change: Change) => {
    setUnderWay(change);
    setFailure(null);
    setSaved(false);
    const reply = await bridge.savePreferences(change).finally(() => setUnderWay({}));
    if (reply.ok) setSaved(true);
    else setFailure(reply.failure);
  };
  return { preferences: { ...preferences, ...underWay }, save, saved, failure };
};
