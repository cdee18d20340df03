import { Notification as SystemNotification } from 'electron/main';
import type { Notification, Notifier } from '../core/base/notifier.ts';

/** Notifications as Electron shows them. Action buttons appear on macOS and Windows. */
export const createNotifier = (): Notifier => {
  // Held until closed: a collected notification loses its click.
  const shown = new Set<SystemNotification>();
  return {
    show: (notification: Notification) => {
      if (!SystemNotification.isSupported()) return;
      const system = new SystemNotification({
        title: notification.title,
        body: notification.body,
        actions:
          notification.action === undefined ? [] : [{ type: 'button', text: notification.action.label }],
      });
      shown.add(system);
      system.on('close', () => shown.delete(system));
      system.on('click', () => notification.onClick?.());
      system.on('action', () => notification.action?.run());
      system.show();
    },
  };
};
