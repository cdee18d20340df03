import { setTimeout } from 'node:timers/promises';
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { Env } from './processes.ts';

const name = 'org.freedesktop.Notifications';
const methodCall = 1;

export interface ServiceOptions {
  /** What it says it can do. */
  readonly can: readonly string[];
  /** How long each of its answers takes. */
  readonly delayMs?: Milliseconds;
}

/** What was given to a notification service, word for word. */
export interface Notified {
  readonly title: string;
  readonly body: string;
  /** The labels of its buttons; `title` for a click on all of it. */
  readonly actions: readonly string[];
}

/** A notification service of a desktop that has none, with its own ways and its own pace. */
export interface NotificationService {
  readonly notified: () => readonly Notified[];
  /** Presses a button of the newest notification, once the program that sent it has its answer. */
  readonly press: (label: string) => Promise<void>;
  readonly dispose: () => void;
}

/** Comes back when a program has read everything sent to it before. */
const ping = (bus: MessageBus, destination: string): Promise<unknown> =>
  bus
    .call(new Message({ destination, path: '/', interface: 'org.freedesktop.DBus.Peer', member: 'Ping' }))
    // That it knows no pings is an answer too.
    .catch(() => undefined);

export const startNotificationService = async (
  env: Env,
  { can, delayMs = 0 }: ServiceOptions,
): Promise<NotificationService> => {
  const bus = sessionBus({ busAddress: env.DBUS_SESSION_BUS_ADDRESS ?? '' });
  /** The newest answer, until the program that gets it has read it. */
  let answered: Promise<unknown> = Promise.resolve();
  const notified: (Notified & { readonly keys: readonly string[] })[] = [];

  const answer = (message: Message): { readonly signature: string; readonly body: unknown[] } => {
    if (message.member === 'GetCapabilities') return { signature: 'as', body: [[...can]] };
    if (message.member !== 'Notify') return { signature: '', body: [] };
    const [, , , title, body, actions] = message.body as [
      unknown,
      unknown,
      unknown,
      string,
      string,
      readonly string[],
    ];
    notified.push({
      title,
      body,
      keys: actions.filter((_entry, index) => index % 2 === 0),
      actions: actions.filter((_entry, index) => index % 2 === 1),
    });
    return { signature: 'u', body: [notified.length] };
  };
  bus.addMethodHandler((message: Message) => {
    if (message.interface !== name || message.type !== methodCall) return false;
    const { signature, body } = answer(message);
    answered = setTimeout(delayMs).then(() => {
      bus.send(Message.newMethodReturn(message, signature, body));
      return ping(bus, message.sender);
    });
    return true;
  });
  await bus.requestName(name);

  return {
    notified: () => notified.map(({ title, body, actions }) => ({ title, body, actions })),
    press: async (label) => {
      await answered;
      const newest = notified.at(-1);
      const key = newest?.keys[newest.actions.indexOf(label)];
      if (key === undefined) throw new Error(`no button is called ${label}`);
      bus.send(
        Message.newSignal('/org/freedesktop/Notifications', name, 'ActionInvoked', 'us', [
          notified.length,
          key,
        ]),
      );
    },
    dispose: () => bus.disconnect(),
  };
};
