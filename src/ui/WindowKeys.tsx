import type { ZoomStep } from '../shared/zoom.ts';
import { bridge } from './bridge.ts';
import { useApp } from './use-app-state.ts';
import { useCommandKey } from './use-keys.ts';
import { useWindowEvent } from './use-window-event.ts';

/** The keys that do the same in every window: Ctrl and +, − or 0 draw it larger, smaller or as usual; Ctrl+, opens Settings. */
export const WindowKeys = () => {
  const { platform } = useApp().state;
  useCommandKey(',', () => void bridge.openWindow({ window: 'settings' }));
  useWindowEvent('keydown', (event) => {
    const isCommand =
      platform === 'darwin' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    const step = steps.get(event.key);
    if (!isCommand || event.altKey || step === undefined || event.defaultPrevented) return;
    event.preventDefault();
    void bridge.zoom({ step });
  });
  return null;
};

/** Where + is on another level of the key, the key alone does too. */
const steps: ReadonlyMap<string, ZoomStep> = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'reset'],
]);
