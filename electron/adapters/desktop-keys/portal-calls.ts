import { Variant } from '@jellybrick/dbus-next';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { ShortcutAction } from '../../core/hotkey/index.ts';
import type { SessionBus } from '../session-bus.ts';
import { createAskPortal, portal } from './portal-request.ts';
import { hasAll, type PortalShortcut, shortcutsFor, shortcutsIn, shortcutsType } from './portal-values.ts';

/** The name of the app's desktop file. KDE never delivers a key to an id that ends in `.desktop`. */
export const appId = 'app.hushlink.Hushlink';

const globalShortcuts = 'org.freedesktop.portal.GlobalShortcuts';
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

  const closeSession = (session: unknown): void => {
    if (typeof session !== 'string') return;
    const close = { interface: 'org.freedesktop.portal.Session', member: 'Close', signature: '', body: [] };
    void bus.call({ destination: portal.destination, path: session, ...close });
  };

  return {
    closeSession,

    /** @returns `null` if there is no portal, or one without shortcuts, or if it does not answer in time. */
    look: async (): Promise<{ readonly owner: string; readonly version: number } | null> => {
      await register();
      const reply = await bus.call(
        {
          ...portal,
          interface: 'org.freedesktop.DBus.Properties',
          member: 'Get',
          signature: 'ss',
          body: [globalShortcuts, 'version'],
        },
        times.lookMs,
      );
      const version = reply?.body[0];
      return reply !== null && version instanceof Variant && typeof version.value === 'number'
        ? { owner: reply.sender, version: version.value }
        : null;
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
        onLate: ({ values }) => closeSession(values.session_handle?.value),
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
      // Where all is bound already, Plasma 5.27 would now open its settings, at each start.
      if (hasAll(shortcuts, actions)) return shortcuts;
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
          if (sender !== theBus || member !== 'NameOwnerChanged' || name !== portal.destination) return;
          listener(typeof next === 'string' && next !== '' ? next : null);
        },
      ),
  };
};
