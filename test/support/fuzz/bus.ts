import { Variant } from '@jellybrick/dbus-next';
import fc from 'fast-check';
import type { BusMethod, BusReply, BusSignal, SessionBus } from '../../../electron/adapters/session-bus.ts';
import { wildText, wildValue } from './wild.ts';

/** What programs on a message bus may say. */

const variant = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Variant> =>
  fc
    .tuple(fc.constantFrom('s', 'u', 'b', 'v', 'as', 'a{sv}', 'x'), value)
    .map(([type, inner]) => new Variant(type, inner));

const shortcuts = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom('share-clipboard', 'constructor'), wildText(20)),
    fc.dictionary(
      fc.constantFrom('trigger_description', 'description', '__proto__'),
      variant(
        fc.oneof(
          fc.constantFrom('Press <Control><Alt>h', '<constructor><toString>x'),
          wildText(300),
          wildValue,
        ),
      ),
      { noNullPrototype: true },
    ),
  ),
  { maxLength: 4 },
);

const value: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      0,
      1,
      2,
      true,
      false,
      '',
      ':1.7',
      '/org/example/session',
      'default',
      'action-0',
    ),
  },
  { weight: 2, arbitrary: wildValue },
  { weight: 2, arbitrary: variant(wildValue) },
  { weight: 1, arbitrary: variant(fc.constantFrom(true, false, 1, 2)) },
  { weight: 2, arbitrary: shortcuts },
  {
    weight: 1,
    arbitrary: fc.constantFrom(['actions', 'body-markup'], [[], []], [['/a/b'], []], ['', '/session']),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { session_handle: variant(fc.constantFrom('/org/example/session', 1)), shortcuts: variant(shortcuts) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
);
const body = fc.array(value, { maxLength: 4 });

/** The program that is asked, and others. */
export const asked = ':1.7';
const sender = fc.constantFrom(asked, asked, asked, ':1.66', 'org.freedesktop.DBus');

export const busReply: fc.Arbitrary<BusReply | null> = fc.option(fc.record({ body, sender }), { freq: 8 });

export const busSignal: fc.Arbitrary<BusSignal> = fc.record({
  sender,
  path: fc.oneof(fc.constantFrom('/org/example/session', '/StatusNotifierWatcher', '/'), wildText(30)),
  interface: fc.constantFrom(
    'org.freedesktop.Notifications',
    'org.freedesktop.portal.Request',
    'org.freedesktop.portal.GlobalShortcuts',
    'org.freedesktop.DBus',
    'org.freedesktop.DBus.Properties',
    'org.kde.StatusNotifierWatcher',
  ),
  member: fc.constantFrom(
    'ActionInvoked',
    'NotificationClosed',
    'Response',
    'Activated',
    'ShortcutsChanged',
    'Closed',
    'NameOwnerChanged',
    'PropertiesChanged',
    'StatusNotifierHostRegistered',
  ),
  body: fc.oneof(
    body,
    fc
      .tuple(
        fc.constantFrom(
          'org.freedesktop.Notifications',
          'org.kde.StatusNotifierWatcher',
          'org.freedesktop.portal.Desktop',
          'org.freedesktop.Secret.Collection',
          '/org/example/session',
          1,
        ),
        body,
      )
      .map(([first, rest]) => [first, ...rest]),
  ),
});

/** A bus whose programs give these replies, one after another, and then none. Requests to a portal are answered too. */
export const createWildBus = (replies: readonly (BusReply | null)[]) => {
  const listeners: ((signal: BusSignal) => void)[] = [];
  const left = [...replies];
  const send = (signal: BusSignal): void => {
    for (const listener of listeners) listener(signal);
  };
  const answerRequest = ({ body: given }: BusMethod): void => {
    const token = given
      .map((part) => (Object(part) as { readonly handle_token?: Variant }).handle_token?.value)
      .find((found) => typeof found === 'string');
    if (token === undefined) return;
    const reply = left.shift() ?? null;
    if (reply === null) return;
    setImmediate(() =>
      send({
        sender: reply.sender,
        path: `/request/${token}`,
        interface: 'org.freedesktop.portal.Request',
        member: 'Response',
        body: reply.body,
      }),
    );
  };
  const bus: SessionBus = {
    call: async (method) => {
      answerRequest(method);
      return left.shift() ?? null;
    },
    isSilent: async () => false,
    listen: (_rule, listener) => void listeners.push(listener),
    dispose: () => undefined,
  };
  return { bus, send };
};
