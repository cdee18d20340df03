import type { HotkeyView } from '../../../src/shared/model/hotkey.ts';
import type { Log } from '../base/log.ts';
import type { Hotkey } from './hotkey.ts';

/** Logs what becomes of the hotkey, never which keys it has. */
export const logHotkey = (hotkey: Pick<Hotkey, 'current' | 'subscribe'>, log: Log): void => {
  let logged = '';
  hotkey.subscribe(() => {
    const status = statusOf(hotkey.current());
    if (status === logged) return;
    logged = status;
    log({ event: 'hotkey', status });
  });
};

const statusOf = (view: HotkeyView): string => (view.by === 'user' ? 'by-user' : view.status);
