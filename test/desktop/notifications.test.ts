import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import {
  type NotificationService,
  type ServiceOptions,
  startNotificationService,
} from '../support/desktop/notification-service.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes, reveal } from './probes.ts';

let desktop: Desktop;
let server: OnetimeServer;
let service: NotificationService;
let app: OutsideApp;
beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  await desktop.clipboard.write('hunter2');
});
afterEach(async () => {
  await app?.dispose();
  service?.dispose();
  await server.dispose();
});
const probes = createProbes(
  () => desktop,
  () => server,
);

/** Shares the clipboard on a desktop with such a service. @returns the first notification. */
const share = async (options: ServiceOptions) => {
  service = await startNotificationService(desktop.env, options);
  app = await startOutside(desktop, { settings: settingsFor(server.url) });
  await desktop.pressKeys('ctrl+shift+1');
  return await waitFor(() => service.notified()[0], { what: 'a notification' });
};
const everything = ['actions', 'body', 'body-markup'];

describe('a notification service', () => {
  it('that takes three seconds to answer shows one notification, whose buttons work', async () => {
    const { title, actions } = await share({ can: everything, delayMs: 3_000 });
    expect([title, ...actions]).toEqual(['Link copied', 'Undo', 'More…']);
    const link = await probes.link();
    expect(await desktop.windows()).toEqual([]);
    await service.press('More…');
    await probes.window(/One-time link/);
    await service.press('Undo');
    await waitFor(() => service.notified().length > 1, { what: 'what became of it' });
    expect(service.notified().map((shown) => shown.title)).toEqual(['Link copied', 'Link burned']);
    expect(await reveal(link)).toMatchObject({ message: 'Unknown secret' });
  });

  const message = 'See <a href="https://evil.example">more</a> & more';
  const refuse = () => server.setFault({ kind: 'status', status: 404, body: JSON.stringify({ message }) });

  it('that interprets markup gets what a server says as text, however late it answers', async () => {
    refuse();
    const { title, body, actions } = await share({ can: everything, delayMs: 3_000 });
    expect(title).toBe('Not sent: a draft is waiting for you');
    expect(body).toContain('See &lt;a href="https://evil.example"&gt;more&lt;/a&gt; &amp; more');
    expect(actions).toEqual([title, 'Discard']);
    expect(service.notified()).toHaveLength(1);
  });

  it('that has neither markup nor buttons gets no entities, no button, and no word of a click', async () => {
    refuse();
    const { body, actions } = await share({ can: ['body'] });
    expect(body).toContain(`${message}.`);
    expect(body).toContain('Activity has the details.');
    expect(body).not.toContain('Click');
    expect(actions).toEqual([]);
  });
});
