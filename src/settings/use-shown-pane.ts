import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SettingsPane } from '../shared/model/settings.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { focusHeading } from './panes.ts';

/** The pane that is shown: the one chosen here, or the one that Settings is opened for elsewhere. */
export const useShownPane = () => {
  const { settingsPane } = useApp().state;
  const [shown, setShown] = useState<SettingsPane>(settingsPane ?? 'accounts');
  const show = (pane: SettingsPane): void => {
    flushSync(() => setShown(pane));
    window.scrollTo(0, 0);
  };
  /** The focus goes there too, so that a screen reader says where it is. */
  const leadTo = (pane: SettingsPane): void => {
    show(pane);
    focusHeading(pane);
  };
  const receive = useEffectEvent(leadTo);
  useEffect(() => {
    if (settingsPane === null) return;
    const take = async () => {
      const pane = await bridge.takeSettingsPane();
      if (pane !== null) receive(pane);
    };
    void take();
  }, [settingsPane]);
  return { shown, show, leadTo };
};
