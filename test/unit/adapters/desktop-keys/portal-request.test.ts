import { Variant } from '@jellybrick/dbus-next';
import { describe, expect, it } from 'vitest';
import {
  createAskPortal,
  type PortalValues,
} from '../../../../electron/adapters/desktop-keys/portal-request.ts';
import type { BusSignal, SessionBus } from '../../../../electron/adapters/session-bus.ts';

const thePortal = ':1.5';

/** Asks, and has these programs answer one after the other, each with the code that stands beside it. */
const ask = async (...answers: readonly (readonly [sender: string, code: number])[]) => {
  const listeners: ((signal: BusSignal) => void)[] = [];
  const bus: SessionBus = {
    call: async () => ({ body: ['/a/request'], sender: thePortal }),
    isSilent: async () => false,
    listen: (_rule, listener) => void listeners.push(listener),
    dispose: () => undefined,
  };
  let token = '';
  const answered = createAskPortal(
    bus,
    () => thePortal,
  )({
    method: { interface: 'org.freedesktop.portal.GlobalShortcuts', member: 'CreateSession', signature: '' },
    body: (options: PortalValues) => {
      token = String(options.handle_token?.value);
      return [];
    },
    timeoutMs: 1_000,
  });
  for (const [sender, code] of answers) {
    for (const hear of listeners) {
      hear({
        sender,
        path: `/org/freedesktop/portal/desktop/request/1_9/${token}`,
        interface: 'org.freedesktop.portal.Request',
        member: 'Response',
        body: [code, { session_handle: new Variant('s', sender) }],
      });
    }
  }
  return await answered;
};

describe('the answer of a portal', () => {
  it('comes as a signal', async () => {
    expect(await ask([thePortal, 0])).toMatchObject({ code: 0 });
  });

  it('is not what another program answers', async () => {
    expect(await ask([':1.66', 0], [thePortal, 1])).toMatchObject({ code: 1 });
  });
});
