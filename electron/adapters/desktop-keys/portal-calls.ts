import { Variant } from '@jellybrick/dbus-next';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { ShortcutAction } from '../../core/hotkey/index.ts';
import type { BusReply, SessionBus } from '../session-bus.ts';
import { createAskPortal, portal } from './portal-request.ts';
import { hasAll, type PortalShortcut, shortcutsFor, shortcutsIn, shortcutsType } from './portal-values.ts';

/** The name of the app's desktop file. KDE never delivers a key to an id that ends in `.desktop`. */
export const appId = 'app.hushlink.Hushlink';

const globalShortcuts = 'org.freedesktop.portal.GlobalShortcuts';
/** What the portal passes on to where KDE does it. */
const ofKde = {
  destination: 'org.freedesktop.impl.portal.desktop.kde',
  interface: 'org.freedesktop.impl.portal.GlobalShortcuts',
};
const theBus = 'org.freedesktop.DBus';
const canceledByUser = 1;
/** Part of the session's path. Plasma 5 also remembers the user's keys by it, so it never changes. */
const sessionToken = 'hushlink';

export const portalSignals = `type='signal',sender='${portal.destination}'`;

export interface PortalTimes {
  /** For the portal to start and to say what it has. */
  readonly lookMs: Milliseconds;
  /** For what it does without asking the user. */
  readonly answerMs: Milliseconds;
  /** For the user to answer. */
  readonly userMs: Milliseconds;
  /** Until the next attempt, after each that failed. */
  readonly retryMs: readonly Milliseconds[];
}

interface OpenSession {
  readonly session: string;
  readonly shortcuts: readonly PortalShortcut[];
}

/** The calls of the portal, one function each. */
export const createPortalCalls = (
  bus: SessionBus,
  ownerOfPortal: () => string | null,
  times: PortalTimes,
) => {
  const ask = createAskPortal(bus, ownerOfPortal);
  const method = (member: string, signature: string) => ({ interface: globalShortcuts, member, signature });

  /** Says who we are. It has to be the first call of this connection; portals before 1.20 do not know it. */
  const register = (): Promise<unknown> =>
    bus.call(
      {
        ...portal,
        interface: 'org.freedesktop.host.portal.Registry',
        member: 'Register',
        signature: 'sa{sv}',
        body: [appId, {}],
      },
      times.answerMs,
    );

  const getVersion = (destination: string, ofInterface: string, timeoutMs: Milliseconds) =>
    bus.call(
      {
        destination,
        path: portal.path,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [ofInterface, 'version'],
      },
      timeoutMs,
    );
  /**
   * Plasma up to 6.4 binds what it lists, at the start of a session, and up to 6.3 would open its settings if it was asked to.
   * Plasma 6.7.4 lists what it does not bind until it is asked. The version of the portal itself does not tell them apart.
   */
  const bindsWhatItLists = async (): Promise<boolean> =>
    versionIn(await getVersion(ofKde.destination, ofKde.interface, times.answerMs)) === 1;

  /** @returns when it is closed: a portal refuses the next one before. */
  const closeSession = async (session: unknown): Promise<void> => {
    if (typeof session !== 'string') return;
    const close = { interface: 'org.freedesktop.portal.Session', member: 'Close', signature: '', body: [] };
    await bus.call({ destination: portal.destination, path: session, ...close }, times.answerMs);
  };

  return {
    closeSession,

    /** @returns `null` if there is no portal, or one without shortcuts, or if it does not answer in time. */
    look: async (): Promise<{ readonly owner: string; readonly version: number } | null> => {
      await register();
      const reply = await getVersion(portal.destination, globalShortcuts, times.lookMs);
      const version = versionIn(reply);
      return reply === null || version === null ? null : { owner: reply.sender, version };
    },

    /** @returns `refused` if the portal has no such sessions after all; `null` without an answer in time. */
    openSession: async (actions: readonly ShortcutAction[]): Promise<OpenSession | 'refused' | null> => {
      // Anew: the desktop file may not have been there the first time.
      await register();
      const created = await ask({
        method: method('CreateSession', 'a{sv}'),
        body: (options) => [
          {
            ...options,
            session_handle_token: new Variant('s', sessionToken),
            // Plasma 5.27 binds these, and no others. Later desktops ignore them.
            shortcuts: new Variant(shortcutsType, shortcutsFor(actions)),
          },
        ],
        timeoutMs: times.answerMs,
        // It would be in the way of the next one.
        onLate: ({ values }) => void closeSession(values.session_handle?.value),
      });
      if (created === null) return null;
      const session: unknown = created === 'refused' ? null : created.values.session_handle?.value;
      if (typeof session !== 'string') return 'refused';
      const listed = await ask({
        method: method('ListShortcuts', 'oa{sv}'),
        body: (options) => [session, options],
        timeoutMs: times.answerMs,
      });
      const isListed = listed !== null && listed !== 'refused';
      return { session, shortcuts: isListed ? shortcutsIn(listed.values.shortcuts) : [] };
    },

    /**
     * @returns what is bound, with keys or without; `refused` by the user or the desktop; `null` without an answer in time.
     * What counts is the list: GNOME 48 answers 2 for success, and leaves out what the user took the keys from.
     */
    bind: async (
      { session, shortcuts }: OpenSession,
      actions: readonly ShortcutAction[],
      signal: AbortSignal,
    ): Promise<readonly PortalShortcut[] | 'refused' | null> => {
      if (hasAll(shortcuts, actions) && (await bindsWhatItLists())) return shortcuts;
      if (signal.aborted) return null;
      const answer = await ask({
        method: method('BindShortcuts', `o${shortcutsType}sa{sv}`),
        body: (options) => [session, shortcutsFor(actions), '', options],
        timeoutMs: times.userMs,
        signal,
      });
      if (answer === null || answer === 'refused') return answer;
      const { shortcuts: bound } = answer.values;
      return answer.code === canceledByUser || bound === undefined ? 'refused' : shortcutsIn(bound);
    },

    configure: (session: string | null): void => {
      if (session === null) return;
      void bus.call({ ...portal, ...method('ConfigureShortcuts', 'osa{sv}'), body: [session, '', {}] });
    },

    /** Announces which bus name the portal has now; `null` when it has ended. */
    onOwnerChanged: (listener: (owner: string | null) => void): void =>
      bus.listen(
        `type='signal',sender='${theBus}',member='NameOwnerChanged',arg0='${portal.destination}'`,
        ({ sender, member, body: [name, , next] }) => {
          // SECURITY(portal-by-the-bus): or any program could name itself the portal, and press the hotkey.
          if (sender !== theBus || member !== 'NameOwnerChanged' || name !== portal.destination) return;
          listener(typeof next === 'string' && next !== '' ? next : null);
        },
      ),
  };
};

const versionIn = (reply: BusReply | null): number | null => {
  const version = reply?.body[0];
  return version instanceof Variant && typeof version.value === 'number' ? version.value : null;
};
