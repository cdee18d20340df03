import type { App } from 'electron/main';
import type { LoginStartStatus } from '../../../src/shared/model/login-start.ts';
import { failed, success } from '../../../src/shared/result.ts';
import type { LoginStart } from '../../core/app/index.ts';
import { createEventSource } from '../../core/base/event-source.ts';
import type { OwnProcess } from '../desktop-keys/own-command.ts';

export interface LoginItemsPorts {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  readonly own: Pick<OwnProcess, 'execPath' | 'appPath'>;
  /** What a start at login has to be told. */
  readonly argument: string;
}

/** Starting at login on macOS and Windows, as Electron gives it. */
export const createLoginItems = ({ app, platform, own, argument }: LoginItemsPorts): LoginStart => {
  const changed = createEventSource<void>();
  // Windows starts a program by its path and arguments; an item with others is another item. macOS takes no arguments.
  const folder = own.appPath === null ? [] : [`"${own.appPath}"`];
  const item = platform === 'win32' ? { path: own.execPath, args: [...folder, argument] } : {};
  const read = (): LoginStartStatus => {
    const settings = app.getLoginItemSettings(item);
    // Off in Task Manager is off, though the item is still there.
    if (platform === 'win32') return settings.executableWillLaunchAtLogin ? 'on' : 'off';
    if (settings.status === 'requires-approval') return 'needs-approval';
    return settings.openAtLogin ? 'on' : 'off';
  };
  let status = read();
  const look = async (): Promise<void> => {
    const next = read();
    if (next === status) return;
    status = next;
    changed.emit();
  };
  return {
    current: () => status,
    subscribe: changed.subscribe,
    look,
    set: async (isOn) => {
      // On macOS, a checkout would have an Electron started without the app.
      if (platform === 'win32' || own.appPath === null)
        app.setLoginItemSettings({ openAtLogin: isOn, ...item });
      await look();
      return isOn === (status === 'off') ? failed({ kind: 'login-start-not-changed' }) : success(null);
    },
  };
};
