import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next';

const name = 'org.freedesktop.portal.Desktop';
const nameOfKde = 'org.freedesktop.impl.portal.desktop.kde';
const root = '/org/freedesktop/portal/desktop';
const shortcutsInterface = 'org.freedesktop.portal.GlobalShortcuts';
const shortcutsType = 'a(sa{sv})';

/** How the portal behaves. */
export interface PortalBehaviour {
  /** Of GlobalShortcuts; `null` for a portal without. */
  version: number | null;
  /**
   * What it does with a wish for keys: gives the proposed ones, as GNOME says so, as Plasma 5.27 when the session begins, or as
   * Plasma 6.7, which lists those of an earlier session before it gives them; is told No by the user; fails; never answers; or
   * takes note without giving keys.
   */
  binds:
    | 'gives'
    | 'gives-as-gnome'
    | 'gives-as-plasma-5'
    | 'gives-as-plasma-6'
    | 'refuses'
    | 'fails'
    | 'never'
    | 'without-keys';
  /** Whether sessions can be had at all. */
  sessions: 'gives' | 'fails' | 'never';
  /** Whether it takes its time to say what it has, and even longer to say that a session is there. */
  isSlow: boolean;
}

export interface TestPortal {
  readonly behaviour: PortalBehaviour;
  /** Names of the methods that were called, oldest first. */
  readonly called: readonly string[];
  /** What was last proposed. */
  readonly proposed: () => string | null;
  readonly hasSession: () => boolean;
  readonly press: (id?: string) => void;
  /** Another program tells the same, and calls itself nothing. */
  readonly forgePress: () => Promise<void>;
  /** Another program says that it is the portal now, and then tells the same. */
  readonly forgePortal: () => Promise<void>;
  /** The user gives other keys, or none, in the desktop's own settings. */
  readonly changeKeys: (keys: string | null) => void;
  /** The desktop ends the session. */
  readonly closeSession: () => void;
  readonly stop: () => void;
}

type Shortcut = readonly [id: string, values: Readonly<Record<string, Variant>>];

/** A service on the session bus that behaves as `org.freedesktop.portal.GlobalShortcuts` is specified, or as it is told. */
export const startPortal = async (
  busAddress: string,
  given: Partial<PortalBehaviour> = {},
): Promise<TestPortal> => {
  const behaviour: PortalBehaviour = {
    version: 1,
    binds: 'gives',
    sessions: 'gives',
    isSlow: false,
    ...given,
  };
  const bus = sessionBus({ busAddress });
  const called: string[] = [];
  let stopped = false;
  let session: { readonly path: string; readonly client: string } | null = null;
  let proposed: string | null = null;

  const inTime = (slowMs: number, tell: () => void): void => {
    if (behaviour.isSlow) setTimeout(() => (stopped ? undefined : tell()), slowMs);
    else tell();
  };
  const give = (shortcuts: readonly Shortcut[], keys: (trigger: string) => string): readonly Shortcut[] =>
    shortcuts.map(([id, { description = new Variant('s', ''), preferred_trigger }]) => {
      proposed = String(preferred_trigger?.value);
      return [id, { description, trigger_description: new Variant('s', keys(proposed)) }];
    });
  const listed = (shortcuts: readonly Shortcut[]) => ({ shortcuts: new Variant(shortcutsType, shortcuts) });
  let bound: readonly Shortcut[] = [];
  /** Whether keys are told of. */
  let isActive = false;
  const versionOf = (iface: string): number | null => {
    if (iface === shortcutsInterface) return behaviour.version;
    return behaviour.binds === 'gives-as-plasma-5' ? 1 : 2;
  };

  const answers: Readonly<Record<string, (message: Message) => void>> = {
    Register: (message) => answer(bus, message),
    Get: (message) => {
      const version = versionOf(message.body[0] as string);
      if (version === null) fail(bus, message);
      else inTime(100, () => answer(bus, message, 'v', [new Variant('u', version)]));
    },
    CreateSession: (message) => {
      if (behaviour.sessions === 'never') return;
      const [options] = message.body as [Readonly<Record<string, Variant>>];
      const path = `${root}/session/${escaped(message.sender)}/${options.session_handle_token?.value}`;
      if (behaviour.sessions === 'fails' || session?.path === path) return fail(bus, message);
      session = { path, client: message.sender };
      isActive = behaviour.binds === 'gives-as-plasma-5';
      if (isActive) bound = give(options.shortcuts?.value as readonly Shortcut[], (trigger) => trigger);
      else if (behaviour.binds !== 'gives-as-plasma-6') bound = [];
      const values = { session_handle: new Variant('s', path) };
      inTime(250, () => respond(bus, message, options, 0, values));
    },
    ListShortcuts: (message) => {
      const [, options] = message.body as [string, Readonly<Record<string, Variant>>];
      respond(bus, message, options, 0, listed(bound));
    },
    BindShortcuts: (message) => {
      const [, shortcuts, , options] = message.body as [
        string,
        readonly Shortcut[],
        string,
        Readonly<Record<string, Variant>>,
      ];
      isActive = true;
      switch (behaviour.binds) {
        case 'gives':
        case 'gives-as-plasma-5':
        case 'gives-as-plasma-6':
          bound = give(shortcuts, (trigger) => trigger);
          return respond(bus, message, options, 0, listed(bound));
        case 'gives-as-gnome':
          bound = give(shortcuts, () => 'Press <Control><Alt>h');
          return respond(bus, message, options, 2, listed(bound));
        case 'without-keys':
          return respond(bus, message, options, 2, listed([]));
        case 'refuses':
          return respond(bus, message, options, 1, {});
        case 'fails':
          return respond(bus, message, options, 2, {});
        case 'never':
          // A request that is never answered.
          return answer(bus, message, 'o', [requestPath(message, options)]);
      }
    },
    ConfigureShortcuts: (message) => answer(bus, message),
    Close: (message) => {
      if (message.path === session?.path) session = null;
      answer(bus, message);
    },
  };
  bus.addMethodHandler((message) => {
    const react = message.path.startsWith(root) ? answers[message.member] : undefined;
    // What was on its way when it stopped cannot be answered any more.
    if (stopped) return true;
    if (react === undefined) return false;
    called.push(message.member);
    react(message);
    return true;
  });
  await bus.requestName(name, 0);
  if (behaviour.binds.startsWith('gives-as-plasma')) await bus.requestName(nameOfKde, 0);

  const signal = (
    path: string,
    iface: string,
    member: string,
    type: string,
    body: unknown[],
    from = bus,
  ): void => {
    const message = Message.newSignal(path, iface, member, type, body);
    if (session !== null) message.destination = session.client;
    from.send(message);
  };
  const tellPress = (id: string, from = bus): void =>
    signal(root, shortcutsInterface, 'Activated', 'osta{sv}', [session?.path ?? root, id, 0n, {}], from);
  return {
    behaviour,
    called,
    proposed: () => proposed,
    hasSession: () => session !== null,
    press: (id = 'share-clipboard') => {
      if (isActive) tellPress(id);
    },
    forgePortal: async () => {
      const other = sessionBus({ busAddress });
      // Its own name is known once it is there.
      await other.requestName('app.hushlink.Impostor', 0);
      const body = [name, bus.name, other.name];
      signal('/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameOwnerChanged', 'sss', body, other);
      tellPress('share-clipboard', other);
      await other.releaseName('app.hushlink.Impostor');
      other.disconnect();
    },
    forgePress: async () => {
      const other = sessionBus({ busAddress });
      // Once it has its reply, what it sent before has arrived.
      tellPress('share-clipboard', other);
      await other.requestName('app.hushlink.Impostor', 0);
      other.disconnect();
    },
    changeKeys: (keys) => {
      bound = keys === null ? [] : give(bound, () => keys);
      signal(root, shortcutsInterface, 'ShortcutsChanged', `o${shortcutsType}`, [session?.path, bound]);
    },
    closeSession: () => {
      signal(session?.path ?? root, 'org.freedesktop.portal.Session', 'Closed', 'a{sv}', [{}]);
      session = null;
    },
    stop: () => {
      stopped = true;
      bus.disconnect();
    },
  };
};

const escaped = (client: string): string => client.slice(1).replaceAll('.', '_');
const requestPath = (message: Message, options: Readonly<Record<string, Variant>>): string =>
  `${root}/request/${escaped(message.sender)}/${options.handle_token?.value}`;

const answer = (bus: MessageBus, message: Message, type = '', body: unknown[] = []): void =>
  void bus.send(Message.newMethodReturn(message, type, body));
const fail = (bus: MessageBus, message: Message): void =>
  void bus.send(Message.newError(message, 'org.freedesktop.portal.Error.Failed', 'no'));

/** As a portal may, the answer comes before the call returns. */
const respond = (
  bus: MessageBus,
  message: Message,
  options: Readonly<Record<string, Variant>>,
  code: number,
  values: Readonly<Record<string, Variant>>,
): void => {
  const path = requestPath(message, options);
  const response = Message.newSignal(path, 'org.freedesktop.portal.Request', 'Response', 'ua{sv}', [
    code,
    values,
  ]);
  response.destination = message.sender;
  bus.send(response);
  answer(bus, message, 'o', [path]);
};
