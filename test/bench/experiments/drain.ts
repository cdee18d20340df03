import type { Experiment } from '../experiment.ts';
import { startApp, startReference } from '../programs.ts';
import { userDataWith } from '../records.ts';

/** From a start with drafts that wait until the last is a link, without what a start takes. */
const draining = (count: number, maxRounds: number): Experiment => ({
  name: `drain-${count}`,
  maxRounds,
  rows: [
    {
      what: `sending ${count.toLocaleString('en')} drafts, each`,
      against: 'net.fetch, one after the other',
      of: 'eachMs',
      unit: 'ms',
      by: 'ratio',
      aim: count === 1_000 ? 1.3 : null,
    },
  ],
  open: async (world) => {
    const reference = await startReference(world);
    const body = new URLSearchParams({ secret: 'a secret', ttl: '3600' }).toString();
    return {
      app: async () => {
        const userData = await userDataWith(world, count, 'waiting drafts');
        const app = await startApp(
          { ...world, tray: { ...world.tray, empty: async () => undefined } },
          { userData },
        );
        try {
          const from = await app.eventMs('receipts-loaded');
          const eachMs = ((await app.eventMs('outbox-empty')) - from) / count;
          return { eachMs };
        } finally {
          await app.dispose();
          await userData.dispose();
        }
      },
      reference: async () => ({
        eachMs: (await reference.request(`${world.server.url}/api/v1/share`, body, count)) / count,
      }),
      dispose: reference.dispose,
    };
  },
});

export const drains: readonly Experiment[] = [draining(100, 10), draining(1_000, 10), draining(10_000, 1)];
