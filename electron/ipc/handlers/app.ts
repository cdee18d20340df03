import type { appCalls } from '../../../src/shared/contract/app.ts';
import type { SettingsPane } from '../../../src/shared/model/settings.ts';
import { zoomAfter } from '../../../src/shared/zoom.ts';
import type { StateProjection } from '../../core/app/index.ts';
import { type SettingsStore, withPreferences } from '../../core/settings/index.ts';
import type { Windows } from '../../shell/windows.ts';
import type { HandlersFor } from './handlers-for.ts';

export const createAppHandlers = (ports: {
  readonly state: StateProjection;
  readonly windows: Windows;
  readonly showQuickShare: () => void;
  readonly showSettings: (pane: SettingsPane) => void;
  readonly settings: Pick<SettingsStore, 'change'>;
  readonly quit: () => void;
}): HandlersFor<typeof appCalls> => ({
  readState: () => ports.state.current(),
  openWindow: ({ window }) => {
    if (window === 'quick-share') ports.showQuickShare();
    else ports.windows.open(window);
    return null;
  },
  openSettings: ({ pane }) => {
    ports.showSettings(pane);
    return null;
  },
  fitWindow: ({ height }, from) => {
    ports.windows.fit(from, height);
    return null;
  },
  zoom: ({ step }) =>
    ports.settings.change((settings) =>
      withPreferences(settings, { zoom: zoomAfter(settings.preferences.zoom, step) }),
    ),
  closeWindow: (_input, from) => {
    ports.windows.close(from);
    return null;
  },
  quit: () => {
    ports.quit();
    return null;
  },
});
