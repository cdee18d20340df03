import { Variant } from '@jellybrick/dbus-next';
import type { Notification, Notifier } from '../core/base/notifier.ts';
import type { SessionBus } from './session-bus.ts';

const service = 'org.freedesktop.Notifications';
const closed = 'NotificationClosed';
const pressed = 'ActionInvoked';
const clicked = 'default';
const action = 'action';

interface Shown {
  readonly notification: Notification;
  /** Unique name on the bus. */
  readonly shownBy: string;
}

/** Enough for those a desktop still shows; older ones lose their buttons, never their text. */
const maxShown = 50;

/**
 * Notifications of a Linux desktop, over the Desktop Notifications Specification 1.2 instead of Electron, which has no
 * buttons there. If the desktop has no such service, `fallback` shows them.
 */
export const createFreedesktopNotifier = (bus: SessionBus, fallback: Notifier): Notifier => {
  const shown = new Map<number, Shown>();
  bus.listen(`type='signal',interface='${service}'`, (signal) => {
    const [id, key] = signal.body;
    if (signal.interface !== service || typeof id !== 'number') return;
    const entry = shown.get(id);
    // SECURITY: only the program that shows a notification knows whether it was pressed.
    if (entry === undefined || entry.shownBy !== signal.sender) return;
    if (signal.member === closed) shown.delete(id);
    if (signal.member === pressed && key === action) entry.notification.action?.run();
    if (signal.member === pressed && key === clicked) entry.notification.onClick?.();
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
    const id = reply?.body[0];
    if (reply === null || typeof id !== 'number') {
      fallback.show(notification);
      return;
    }
    shown.set(id, { notification, shownBy: reply.sender });
    const [oldest] = shown.keys();
    if (shown.size > maxShown && oldest !== undefined) shown.delete(oldest);
  };
  return { show: (notification) => void show(notification) };
};

/** Bodies may quote a server, and some desktops interpret markup in them. */
const withoutMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
