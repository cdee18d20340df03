import { Variant } from '@jellybrick/dbus-next';
import type { Milliseconds } from '../../src/shared/units.ts';
import { bodyOf, type Notification, type Notifier } from '../core/base/notifier.ts';
import type { SessionBus } from './session-bus.ts';

const service = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
const theBus = 'org.freedesktop.DBus';
const closed = 'NotificationClosed';
const pressed = 'ActionInvoked';
const clicked = 'default';
const keyOf = (index: number): string => `action-${index}`;

interface Shown {
  readonly notification: Notification;
  /** The program's unique name on the bus. */
  readonly shownBy: string;
}

/** Enough for those a desktop still shows; older ones lose their buttons, never their text. */
const maxShown = 50;
/** The bus may be slow to start the service at a busy login. After this, a needed notification gets a window. */
const patienceMs: Milliseconds = 10_000;
/** Longer than the bus itself waits for a service to start. */
const answerWithinMs: Milliseconds = 120_000;

/**
 * Linux desktop notifications through the Desktop Notifications Specification 1.2, because Electron's have no buttons
 * there. Each is sent once; if it arrives after a window has shown it instead, it is withdrawn.
 * @param showInWindow shows a needed notification if the desktop has no notification service.
 */
export const createFreedesktopNotifier = (
  bus: SessionBus,
  showInWindow: (notification: Notification) => void,
): Notifier => {
  const shown = new Map<number, Shown>();
  const capabilities = createCapabilities(bus);
  bus.listen(`type='signal',interface='${service}'`, (signal) => {
    const [id, key] = signal.body;
    if (signal.interface !== service || typeof id !== 'number') return;
    const entry = shown.get(id);
    // SECURITY(clicks-of-the-notifier): only the program showing a notification knows whether it was clicked.
    if (entry === undefined || entry.shownBy !== signal.sender) return;
    if (signal.member === closed) shown.delete(id);
    if (signal.member !== pressed) return;
    if (key === clicked) entry.notification.onClick?.();
    entry.notification.actions?.find((_action, index) => key === keyOf(index))?.run();
  });

  const send = async (notification: Notification): Promise<number | null> => {
    const can = await capabilities();
    const reply = await bus.call(notify(notification, can), answerWithinMs);
    const id = reply?.body[0];
    if (reply === null || typeof id !== 'number') return null;
    shown.set(id, { notification, shownBy: reply.sender });
    const [oldest] = shown.keys();
    if (shown.size > maxShown && oldest !== undefined) shown.delete(oldest);
    return id;
  };
  const takeBack = (id: number): void => {
    shown.delete(id);
    void bus.call({
      destination: service,
      path,
      interface: service,
      member: 'CloseNotification',
      signature: 'u',
      body: [id],
    });
  };

  return {
    show: async (notification) => {
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), patienceMs);
      });
      const sent = send(notification);
      const outcome = await Promise.race([sent, tooLate]).finally(() => clearTimeout(timer));
      if (typeof outcome === 'number' || notification.isNeeded !== true) return;
      showInWindow(notification);
      if (outcome === 'late') void sent.then((id) => (id === null ? undefined : takeBack(id)));
    },
  };
};

type Capabilities = ReadonlySet<unknown>;

/** The service's capabilities, asked once per program providing it. */
const createCapabilities = (bus: SessionBus): (() => Promise<Capabilities>) => {
  let asked: Promise<Capabilities> | null = null;
  bus.listen(`type='signal',interface='${theBus}',member='NameOwnerChanged',arg0='${service}'`, (signal) => {
    if (signal.sender === theBus && signal.body[0] === service) asked = null;
  });
  const ask = async (): Promise<Capabilities> => {
    const reply = await bus.call(
      {
        destination: service,
        path,
        interface: service,
        member: 'GetCapabilities',
        signature: '',
        body: [],
      },
      answerWithinMs,
    );
    const list = reply?.body[0];
    if (!Array.isArray(list)) asked = null;
    return new Set(Array.isArray(list) ? list : []);
  };
  return () => {
    asked ??= ask();
    return asked;
  };
};

const notify = (notification: Notification, can: Capabilities) => {
  const { title, onClick, actions = [] } = notification;
  const hasActions = can.has('actions');
  const body = bodyOf(notification, hasActions && onClick !== undefined);
  return {
    destination: service,
    path,
    interface: service,
    member: 'Notify',
    signature: 'susssasa{sv}i',
    body: [
      'Hushlink',
      0,
      'hushlink',
      title,
      can.has('body-markup') ? withoutMarkup(body) : body,
      hasActions
        ? [
            ...(onClick === undefined ? [] : [clicked, title]),
            ...actions.flatMap(({ label }, index) => [keyOf(index), label]),
          ]
        : [],
      { 'desktop-entry': new Variant('s', 'hushlink') },
      -1,
    ],
  };
};

/** SECURITY(notifications-as-text): bodies may quote a server, and some desktops interpret markup in them. */
const withoutMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
