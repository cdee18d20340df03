import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFreedesktopNotifier } from '../../../electron/adapters/freedesktop-notifier.ts';
import type { BusMethod, BusReply, BusSignal, SessionBus } from '../../../electron/adapters/session-bus.ts';
import type { Notification } from '../../../electron/core/base/notifier.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A bus with a notification service that can do what it is told it can, and takes its time. */
const setUp = (service: { readonly can?: readonly string[]; readonly delayMs?: number } | null) => {
  const calls: BusMethod[] = [];
  const listeners: ((signal: BusSignal) => void)[] = [];
  let ids = 0;
  const answers: Readonly<Record<string, () => readonly unknown[]>> = {
    GetCapabilities: () => [service?.can ?? ['actions', 'body', 'body-markup']],
    Notify: () => {
      ids += 1;
      return [ids];
    },
    CloseNotification: () => [],
  };
  const bus: SessionBus = {
    call: async (method) => {
      calls.push(method);
      if (service === null) return null;
      const reply: BusReply = { body: answers[method.member]?.() ?? [], sender: ':1.7' };
      await new Promise((resolve) => setTimeout(resolve, service.delayMs ?? 0));
      return reply;
    },
    isSilent: async () => false,
    listen: (_rule, listener) => void listeners.push(listener),
    dispose: () => undefined,
  };
  const inWindow: Notification[] = [];
  const notifier = createFreedesktopNotifier(bus, (notification) => void inWindow.push(notification));
  const signal = (change: Partial<BusSignal>): void => {
    const whole = {
      sender: ':1.7',
      path: '/org/freedesktop/Notifications',
      interface: 'org.freedesktop.Notifications',
      member: '',
      body: [],
      ...change,
    };
    for (const hear of listeners) hear(whole);
  };
  return {
    inWindow,
    signal,
    called: (member: string) => calls.filter((call) => call.member === member).map(({ body }) => body),
    show: async (notification: Notification) => {
      const shown = notifier.show(notification);
      await vi.runAllTimersAsync();
      await shown;
    },
  };
};

const run = vi.fn();
const runMore = vi.fn();
const notification: Notification = {
  title: 'Link ready',
  body: 'The server says <a href="https://evil.example">no</a> & more.',
  hint: { click: 'Click to copy the link.', otherwise: 'It is in Activity.' },
  onClick: run,
  actions: [
    { label: 'Undo', run },
    { label: 'More…', run: runMore },
  ],
  isNeeded: true,
};

describe('a notification on a Linux desktop', () => {
  it('has its buttons, and its markup is text', async () => {
    const app = setUp({});
    await app.show(notification);
    const [, , , title, body, actions] = app.called('Notify')[0] ?? [];
    expect(title).toBe('Link ready');
    expect(body).toBe(
      'The server says &lt;a href="https://evil.example"&gt;no&lt;/a&gt; &amp; more. Click to copy the link.',
    );
    expect(actions).toEqual(['default', 'Link ready', 'action-0', 'Undo', 'action-1', 'More…']);
    expect(app.inWindow).toEqual([]);
  });

  it('says nothing of clicks and buttons where there are none', async () => {
    const app = setUp({ can: ['body'] });
    await app.show(notification);
    const [, , , , body, actions] = app.called('Notify')[0] ?? [];
    expect(body).toBe('The server says <a href="https://evil.example">no</a> & more. It is in Activity.');
    expect(actions).toEqual([]);
  });

  it('is shown once by a service that takes three seconds, and can be pressed', async () => {
    const app = setUp({ delayMs: 3_000 });
    await app.show(notification);
    expect(app.called('Notify')).toHaveLength(1);
    expect(app.inWindow).toEqual([]);
    app.signal({ member: 'ActionInvoked', body: [1, 'action-0'] });
    expect(run).toHaveBeenCalledOnce();
    expect(runMore).not.toHaveBeenCalled();
    app.signal({ member: 'ActionInvoked', body: [1, 'action-1'] });
    expect(runMore).toHaveBeenCalledOnce();
    app.signal({ member: 'ActionInvoked', body: [1, 'action-2'] });
    expect(run).toHaveBeenCalledOnce();
  });

  it('is pressed only if the program that shows it says so', async () => {
    const app = setUp({});
    const pressed = vi.fn();
    await app.show({ ...notification, onClick: pressed, actions: [{ label: 'Undo', run: pressed }] });
    for (const key of ['action-0', 'default'])
      app.signal({ sender: ':1.66', member: 'ActionInvoked', body: [1, key] });
    expect(pressed).not.toHaveBeenCalled();
    for (const key of ['action-0', 'default']) app.signal({ member: 'ActionInvoked', body: [1, key] });
    expect(pressed).toHaveBeenCalledTimes(2);
  });

  it('is taken back if a window has shown it by then', async () => {
    const app = setUp({ delayMs: 15_000 });
    await app.show(notification);
    await vi.runAllTimersAsync();
    expect(app.inWindow).toEqual([notification]);
    expect(app.called('CloseNotification')).toEqual([[1]]);
  });

  it('is a window where there are no notifications, if it is needed', async () => {
    const app = setUp(null);
    await app.show(notification);
    await app.show({ title: 'Link copied', body: '' });
    expect(app.inWindow).toEqual([notification]);
  });

  it('asks another service anew what it can do', async () => {
    const app = setUp({});
    await app.show(notification);
    await app.show(notification);
    expect(app.called('GetCapabilities')).toHaveLength(1);
    const change = { interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged' };
    const body = ['org.freedesktop.Notifications', ':1.7', ':1.8'];
    app.signal({ ...change, body });
    await app.show(notification);
    expect(app.called('GetCapabilities')).toHaveLength(1);
    app.signal({ ...change, body, sender: 'org.freedesktop.DBus' });
    await app.show(notification);
    expect(app.called('GetCapabilities')).toHaveLength(2);
  });
});
