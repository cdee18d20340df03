import type { EventEmitter } from 'node:events';
import { Message, type MessageBus, MessageType, sessionBus } from '@jellybrick/dbus-next';
import type { Milliseconds } from '../../src/shared/units.ts';

/** One method of one D-Bus service. */
export interface BusMethod {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus type signature of the body. */
  readonly signature: string;
  readonly body: readonly unknown[];
}

export interface BusReply {
  readonly body: readonly unknown[];
  /** The unique bus name of the program that answered; no other program can have it. */
  readonly sender: string;
}

export interface BusSignal {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** The D-Bus session bus of a Linux desktop. */
export interface SessionBus {
  /** @returns `null` if there is no bus, no such service, an error, or no reply in time (two seconds by default). */
  call(method: BusMethod, timeoutMs?: Milliseconds): Promise<BusReply | null>;
  /**
   * Whether a service that is running or being started does not answer in time. One that refuses or does not exist
   * does answer, with an error.
   */
  isSilent(method: BusMethod, timeoutMs: Milliseconds): Promise<boolean>;
  /**
   * @param rule a D-Bus match rule. Signals matching any rule reach every listener.
   * Any program may send us a signal directly, whatever the rule says, so a listener checks the sender unless it only looks again.
   */
  listen(rule: string, listener: (signal: BusSignal) => void): void;
  dispose(): void;
}

const theBus = 'org.freedesktop.DBus';
const replyTimeoutMs: Milliseconds = 2_000;

/** Connects once, on first use; without a session bus every call returns `null`. */
export const createSessionBus = (): SessionBus => {
  let connected: Promise<MessageBus | null> | null = null;
  const bus = (): Promise<MessageBus | null> => {
    connected ??= connect();
    return connected;
  };
  const send = async (method: BusMethod): Promise<BusReply | null> => {
    try {
      const reply = await (await bus())?.call(new Message({ ...method, body: [...method.body] }));
      return reply === null || reply === undefined ? null : { body: reply.body, sender: reply.sender };
    } catch {
      // An error reply: the service does not exist or does not know the method.
      return null;
    }
  };
  const within = <Reply, Late>(sent: Promise<Reply>, timeoutMs: Milliseconds, late: Late) => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Late>((resolve) => {
      timer = setTimeout(() => resolve(late), timeoutMs);
    });
    return Promise.race([sent, tooLate]).finally(() => clearTimeout(timer));
  };
  const call: SessionBus['call'] = (method, timeoutMs = replyTimeoutMs) =>
    within(send(method), timeoutMs, null);
  return {
    call,
    isSilent: (method, timeoutMs) =>
      within(
        send(method).then(() => false),
        timeoutMs,
        true,
      ),
    listen: (rule, listener) => {
      void bus().then((opened) =>
        opened?.on('message', (message: Message) => {
          // Only a signal has all of these for certain, and any program may send us a message of any kind.
          if (message.type !== MessageType.SIGNAL) return;
          listener({
            sender: message.sender,
            path: message.path,
            interface: message.interface,
            member: message.member,
            body: message.body,
          });
        }),
      );
      void call({
        destination: theBus,
        path: '/org/freedesktop/DBus',
        interface: theBus,
        member: 'AddMatch',
        signature: 's',
        body: [rule],
      });
    },
    dispose: () => void connected?.then((opened) => opened?.disconnect()),
  };
};

const connect = async (): Promise<MessageBus | null> => {
  const busAddress = process.env.DBUS_SESSION_BUS_ADDRESS;
  if (busAddress === undefined || busAddress === '') return null;
  try {
    const bus = sessionBus({ busAddress });
    // Every adapter listens, for as long as the app runs; Node takes more than ten listeners for a leak.
    (bus as EventEmitter).setMaxListeners(0);
    return await new Promise((resolve) => {
      bus.once('connect', () => resolve(bus));
      // Stays for the life of the connection: losing the bus must not crash the app.
      // The types omit this event, but it is emitted as on any socket.
      (bus as EventEmitter).on('error', () => resolve(null));
    });
  } catch {
    // Treat an invalid address as no bus.
    return null;
  }
};
