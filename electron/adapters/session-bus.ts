import type { EventEmitter } from 'node:events';
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next';

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

export interface BusSignal {
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** The D-Bus session bus of a Linux desktop. */
export interface SessionBus {
  /** @returns the reply's body, or `null` when there is no bus, no such service, or an error came back. */
  call(method: BusMethod): Promise<readonly unknown[] | null>;
  /** @param rule a D-Bus match rule. Signals of every rule reach every listener. */
  listen(rule: string, listener: (signal: BusSignal) => void): void;
  dispose(): void;
}

const theBus = 'org.freedesktop.DBus';

/** Connects at the first use, once; without a session bus every call answers `null`. */
export const createSessionBus = (): SessionBus => {
  let connected: Promise<MessageBus | null> | null = null;
  const bus = (): Promise<MessageBus | null> => {
    connected ??= connect();
    return connected;
  };
  const call = async (method: BusMethod): Promise<readonly unknown[] | null> => {
    try {
      const reply = await (await bus())?.call(new Message({ ...method, body: [...method.body] }));
      return reply?.body ?? null;
    } catch {
      // An error reply: the service is not there, or does not know the method.
      return null;
    }
  };
  return {
    call,
    listen: (rule, listener) => {
      void bus().then((opened) =>
        opened?.on('message', (message: Message) =>
          listener({ interface: message.interface, member: message.member, body: message.body }),
        ),
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
    return await new Promise((resolve) => {
      bus.once('connect', () => resolve(bus));
      // Stays for the life of the connection: a bus that goes away is no reason to crash.
      // Its types leave the event out; it is emitted like that of any socket.
      (bus as EventEmitter).on('error', () => resolve(null));
    });
  } catch {
    // An address that cannot be understood is as good as none.
    return null;
  }
};
