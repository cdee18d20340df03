import { createEventSource } from '../../core/base/event-source.ts';
import type { Timers } from '../../core/base/ports.ts';
import { createSerialQueue } from '../../core/base/serial-queue.ts';
import type { Bound, DesktopShortcuts, ShortcutAction, ShortcutsState } from '../../core/hotkey/index.ts';
import type { SessionBus } from '../session-bus.ts';
import { createPortalCalls, type PortalTimes, portalSignals } from './portal-calls.ts';
import { keysOf, shortcutsIn } from './portal-values.ts';

const usualTimes: PortalTimes = {
  lookMs: 10_000,
  answerMs: 10_000,
  userMs: 300_000,
  retryMs: [2_000, 10_000, 60_000, 300_000],
};

export interface PortalShortcutsPorts {
  readonly bus: SessionBus;
  readonly timers: Timers;
  /** The portal knows a program by its desktop file, and may want one. */
  readonly installDesktopFile: () => Promise<void>;
  readonly times?: PortalTimes;
}

/**
 * Shortcuts by the portal `org.freedesktop.portal.GlobalShortcuts`. Source:
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
 */
export const createPortalShortcuts = ({
  bus,
  timers,
  installDesktopFile,
  times = usualTimes,
}: PortalShortcutsPorts): DesktopShortcuts => {
  const changed = createEventSource<void>();
  const pressed = createEventSource<string>();
  let state: ShortcutsState = { status: 'unknown' };
  /** The bus name of the running portal. No other program can have it. */
  let owner: string | null = null;
  let version = 0;
  let session: string | null = null;
  let closed: Promise<void> = Promise.resolve();
  /** What is to be bound, now and whenever the portal comes back. */
  let wanted: readonly ShortcutAction[] | null = null;
  /** Aborted when its answer does not matter any more. */
  let attempt = new AbortController();
  let unfinished: AbortController | null = null;
  /** The portal refuses a second session of ours, so an attempt begins when the one before has closed its own. */
  const turns = createSerialQueue();
  let looking: Promise<void> | null = null;
  let failures = 0;
  let cancelRetry = (): void => undefined;
  const calls = createPortalCalls(bus, () => owner, times);

  const set = (next: ShortcutsState): void => {
    state = next;
    changed.emit();
  };
  const closeSession = (open: string | null): void => {
    if (open !== null) closed = calls.closeSession(open);
  };
  /** Whether the desktop has been asked for just these. */
  const isWanted = (actions: readonly ShortcutAction[]): boolean =>
    wanted?.map(({ id }) => id).join() === actions.map(({ id }) => id).join();
  const startOver = (): AbortSignal => {
    attempt.abort();
    attempt = new AbortController();
    cancelRetry();
    closeSession(session);
    session = null;
    return attempt.signal;
  };
  const retry = (): void => {
    const delayMs = times.retryMs[Math.min(failures, times.retryMs.length - 1)] ?? 0;
    failures += 1;
    cancelRetry = timers.after(delayMs, () => void look());
  };

  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
  const lookOnce = async (): Promise<void> => {
    const found = await calls.look();
    if (found === null) {
      if (state.status === 'unknown') set({ status: 'none' });
      // It may only be slow, or may not have started yet.
      if (failures < times.retryMs.length) retry();
      else if (state.status === 'waiting') set({ status: 'unanswered' });
      return;
    }
    ({ owner, version } = found);
    const isConnecting = unfinished === attempt;
    if (wanted !== null && session === null && !isConnecting) void connect(wanted, 'waiting');
    else if (state.status === 'unknown' || state.status === 'none') set({ status: 'off' });
  };

  const connect = (actions: readonly ShortcutAction[], meanwhile: 'asking' | 'waiting'): Promise<Bound> => {
    const signal = startOver();
    const mine = attempt;
    unfinished = mine;
    wanted = actions;
    set({ status: meanwhile });
    return turns
      .run(() => connectNow(actions, meanwhile, signal))
      .finally(() => {
        if (unfinished === mine) unfinished = null;
      });
  };
  const connectNow = async (
    actions: readonly ShortcutAction[],
    meanwhile: 'asking' | 'waiting',
    signal: AbortSignal,
  ): Promise<Bound> => {
    if (signal.aborted) return lost(meanwhile);
    await installDesktopFile();
    await closed;
    const opened = await calls.openSession(actions);
    if (opened === 'refused' && meanwhile === 'asking' && !signal.aborted) {
      // It belongs to another desktop, which is installed but does not run.
      wanted = null;
      set({ status: 'none' });
      return 'refused';
    }
    const isOpen = opened !== null && opened !== 'refused';
    if (signal.aborted) {
      closeSession(isOpen ? opened.session : null);
      return lost(meanwhile);
    }
    session = isOpen ? opened.session : null;
    const shortcuts = isOpen ? await calls.bind(opened, actions, signal) : null;
    if (signal.aborted) return lost(meanwhile);
    if (shortcuts !== null && shortcuts !== 'refused') {
      set({ status: 'bound', keys: keysOf(shortcuts) });
      return 'bound';
    }
    closeSession(session);
    session = null;
    const answer = shortcuts ?? 'unanswered';
    const triesAgain = answer === 'unanswered' && meanwhile === 'waiting' && failures < times.retryMs.length;
    if (triesAgain) retry();
    else {
      // The user is not asked again later without wishing it.
      wanted = null;
      set({ status: answer });
    }
    return answer;
  };
  /** What an attempt came to that was aborted. */
  const lost = (meanwhile: 'asking' | 'waiting'): Bound =>
    meanwhile === 'asking' && state.status === 'unanswered' ? 'unanswered' : 'canceled';

  bus.listen(portalSignals, (signal) => {
    // SECURITY(presses-of-the-portal): any program could otherwise have the clipboard shared.
    if (signal.sender !== owner || session === null || state.status !== 'bound') return;
    const [handle, value] = signal.body;
    if (signal.member === 'Closed' && signal.path === session) {
      session = null;
      startOver();
      set({ status: 'waiting' });
      retry();
    }
    if (handle !== session) return;
    if (signal.member === 'Activated' && typeof value === 'string') pressed.emit(value);
    if (signal.member === 'ShortcutsChanged') set({ status: 'bound', keys: keysOf(shortcutsIn(value)) });
  });
  calls.onOwnerChanged((next) => {
    if (next === owner) return;
    const hadPortal = owner !== null;
    owner = next;
    failures = 0;
    if (hadPortal) {
      // It ended with the portal.
      session = null;
      startOver();
      if (state.status === 'asking') wanted = null;
      if (state.status === 'asking') set({ status: 'unanswered' });
      else if (wanted !== null) set({ status: 'waiting' });
    }
    if (next !== null) void look();
    // A portal that has ended is started by being asked, which nobody else may do.
    else if (wanted !== null) retry();
  });
  void look();

  return {
    via: 'portal',
    current: () => state,
    bind: async (actions) => {
      if (session !== null && state.status === 'bound' && isWanted(actions)) return 'bound';
      const signal = startOver();
      failures = 0;
      wanted = null;
      set({ status: 'asking' });
      // A portal that has ended is started by being asked.
      if (owner === null) await look();
      if (signal.aborted) return lost('asking');
      return connect(actions, 'asking');
    },
    restore: (actions) => {
      wanted = actions;
      if (owner !== null) void connect(actions, 'waiting');
    },
    unbind: async () => {
      startOver();
      wanted = null;
      if (state.status !== 'unknown' && state.status !== 'none') set({ status: 'off' });
    },
    canConfigure: () => version >= 2 && session !== null,
    configure: () => calls.configure(session),
    onPress: pressed.subscribe,
    subscribe: changed.subscribe,
  };
};
