import { Notification as SystemNotification } from 'electron/main';
import { bodyOf, type Notification, type Notifier } from '../core/base/notifier.ts';

/** Notifications as Electron shows them, on macOS and Windows. @param showInWindow shows one that is needed where there are none. */
export const createNotifier = (showInWindow: (notification: Notification) => void): Notifier => {
  // Held until closed: a collected notification loses its click.
  const shown = new Set<SystemNotification>();
  return {
    show: async (notification) => {
      if (!SystemNotification.isSupported()) {
        if (notification.isNeeded === true) showInWindow(notification);
        return;
      }
      const system = new SystemNotification({
        title: notification.title,
        body: bodyOf(notification, true),
        actions: (notification.actions ?? []).map(({ label }) => ({ type: 'button', text: label })),
      });
      shown.add(system);
      system.on('close', () => shown.delete(system));
      system.on('click', () => notification.onClick?.());
      system.on('action', (_event, index) => notification.actions?.[index]?.run());
      system.on('failed', () => {
        shown.delete(system);
        if (notification.isNeeded === true) showInWindow(notification);
      });
      system.show();
    },
  };
};
