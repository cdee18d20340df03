import { randomUUID } from 'node:crypto';
import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import type { Milliseconds } from '../../../src/shared/units.ts';
import type { BusMethod, SessionBus } from '../session-bus.ts';

export const portal = {
  destination: 'org.freedesktop.portal.Desktop',
  path: '/org/freedesktop/portal/desktop',
};
const requestInterface = 'org.freedesktop.portal.Request';

/** Options of a portal's method, or what it found, by name. */
export type PortalValues = Readonly<Record<string, Variant>>;

/** What came of a request. 0 is success, 1 that the user canceled it. Some desktops answer 2 when all is well. */
export interface PortalAnswer {
  readonly code: number;
  readonly values: PortalValues;
}

const responseBody = z.tuple([z.number(), z.record(z.string(), z.instanceof(Variant))]);

export interface PortalRequest {
  readonly method: Pick<BusMethod, 'interface' | 'member' | 'signature'>;
  /** The arguments, around the options that every request has. */
  readonly body: (options: PortalValues) => readonly unknown[];
  readonly timeoutMs: Milliseconds;
  readonly signal?: AbortSignal;
  /** Hears an answer that comes after the time is up. */
  readonly onLate?: (answer: PortalAnswer) => void;
}

/** @returns `refused` if the portal does not take the call; `null` without an answer in time, or if it is aborted. */
export type AskPortal = (request: PortalRequest) => Promise<PortalAnswer | 'refused' | null>;

/**
 * A method of a portal returns at once, and its answer comes as a signal. Source:
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Request.html
 */
export const createAskPortal = (bus: SessionBus, ownerOfPortal: () => string | null): AskPortal => {
  /** By token: unguessable, and part of the path that the answer comes from. */
  const waiting = new Map<string, (answer: PortalAnswer) => void>();
  bus.listen(`type='signal',interface='${requestInterface}',member='Response'`, (signal) => {
    if (signal.interface !== requestInterface || signal.member !== 'Response') return;
    const token = signal.path.split('/').at(-1) ?? '';
    const body = responseBody.safeParse(signal.body);
    // SECURITY(answers-of-the-portal): any program can send us this signal, so it has to come from the portal itself.
    if (signal.sender !== ownerOfPortal() || !body.success) return;
    const [code, values] = body.data;
    waiting.get(token)?.({ code, values });
  });

  return async ({ method, body, timeoutMs, signal, onLate }) => {
    const token = `hushlink_${randomUUID().replaceAll('-', '')}`;
    const answered = new Promise<PortalAnswer>((resolve) => waiting.set(token, resolve));
    const givenUp = new Promise<null>((resolve) => {
      if (signal?.aborted === true) resolve(null);
      signal?.addEventListener('abort', () => resolve(null), { once: true });
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), timeoutMs);
    });
    const sent = bus.call(
      { ...portal, ...method, body: body({ handle_token: new Variant('s', token) }) },
      // Longer than we wait, so that no reply is an error.
      2 * timeoutMs,
    );
    const refused = sent.then<PortalAnswer | 'refused'>((reply) => (reply === null ? 'refused' : answered));
    const answer = await Promise.race([answered, refused, givenUp, tooLate]);
    clearTimeout(timer);
    waiting.delete(token);
    if (answer !== null) return answer;
    if (onLate === undefined) void sent.then((reply) => closeRequest(bus, reply?.body[0]));
    else waiting.set(token, onLate);
    return null;
  };
};

/** Takes a question away that nobody waits for any more. */
const closeRequest = (bus: SessionBus, handle: unknown): void => {
  if (typeof handle !== 'string') return;
  const method = { interface: requestInterface, member: 'Close', signature: '', body: [] };
  void bus.call({ destination: portal.destination, path: handle, ...method });
};
