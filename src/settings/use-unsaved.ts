import { useState } from 'react';
import type { SettingsPane } from '../shared/model/settings.ts';

/** The panes with text that is not saved, and how one says so of itself. */
export const useUnsaved = () => {
  const [unsaved, setUnsaved] = useState<readonly SettingsPane[]>([]);
  const noteUnsaved = (pane: SettingsPane, isUnsaved: boolean): void =>
    setUnsaved((before) => [...before.filter((other) => other !== pane), ...(isUnsaved ? [pane] : [])]);
  return [unsaved, noteUnsaved] as const;
};
