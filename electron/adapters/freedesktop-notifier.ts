import { Variant } from '@jellybrick/dbus-next';
import type { Notification, Notifier } from '../core/ports.ts';
import type { SessionBus } from './session-bus.ts';

const service = 'org.freedesktop.Notifications';
const closed = 'NotificationClosed';
const pressed = 'ActionInvoked';
const clicked = 'default';
const action = 'action';

/** Enough for those a desktop still shows; older ones lose their buttons, never their text. */
const mostShown = 50;

/**
 * Notifications of a Linux desktop, by the Desktop Notifications Specification 1.2 and not by Electron, which has no
 * buttons there. Where the desktop has no such service, `otherwise` shows them.
 */
export const createFreedesktopNotifier = (bus: SessionBus, otherwise: Notifier): Notifier => {
  const shown = new Map<number, Notification>();
  bus.listen(`type='signal',interface='${service}'`, (signal) => {
    const [id, key] = signal.body;
    if (signal.interface !== service || typeof id !== 'number') return;
    const notification = shown.get(id);
    if (signal.member === closed) shown.delete(id);
    if (signal.member === pressed && key === action) notification?.action?.run();
    if (signal.member === pressed && key === clicked) notification?.onClick?.();
  });

  const show = async (notification: Notification): Promise<void> => {
    const reply = await bus.call({
      destination: service,
      path: '/org/freedesktop/Notifications',
      interface: service,
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: [
        'Hushlink',
        0,
        'hushlink',
        notification.title,
        withoutMarkup(notification.body),
        [
          ...(notification.onClick === undefined ? [] : [clicked, notification.title]),
          ...(notification.action === undefined ? [] : [action, notification.action.label]),
        ],
        { 'desktop-entry': new Variant('s', 'hushlink') },
        -1,
      ],
    });
    const id = reply?.[0];
    if (typeof id !== 'number') {
      otherwise.show(notification);
      return;
    }
    shown.set(id, notification);
    const [oldest] = shown.keys();
    if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest);
  };
  return { show: (notification) => void show(notification) };
};

/** Bodies may hold a server's words, and some desktops read markup in them. */
const withoutMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
