import { readdir, readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes } from './probes.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
});
afterEach(async () => {
  await app?.dispose();
  app = undefined;
  await server.dispose();
});
const probes = createProbes(
  () => desktop,
  () => server,
);

const made = async () => {
  const body = new URLSearchParams({ secret: 'hunter2' });
  const reply = await fetch(`${server.url}/api/v1/share`, { method: 'POST', body });
  const { secret_key: key } = (await reply.json()) as { secret_key: string };
  return { key, link: `${server.url}/secret/${key}` };
};
/** Reveals what is in the window, as Enter does. */
const revealed = async (key: string): Promise<void> => {
  await probes.focused(/Open a link/);
  await waitFor(
    async () => {
      await desktop.pressKeys('Return');
      return server.seen.some(({ path }) => path.endsWith(`/secret/${key}`));
    },
    { what: 'the link to be revealed' },
  );
};
/** Whether any program of this computer has been started with the word. */
const isInArguments = async (word: string): Promise<boolean> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.some((line) => line.includes(word));
};

describe('--open -', () => {
  it('opens the link that the app is started with, which no other program sees in its arguments', async () => {
    const { key, link } = await made();
    app = await startOutside(desktop, {
      settings: settingsFor(server.url),
      args: ['--open', '-'],
      input: `${link}\n`,
    });
    await probes.window(/Open a link/);
    expect(await isInArguments(key)).toBe(false);
    await revealed(key);
  });

  it('still has the link when the app starts itself again, on another display', async () => {
    const { key, link } = await made();
    app = await startOutside(desktop, {
      settings: settingsFor(server.url),
      chromium: ['--ozone-platform=wayland'],
      args: ['--open', '-'],
      input: link,
    });
    await probes.window(/Open a link/);
    expect(await isInArguments(key)).toBe(false);
    await revealed(key);
    // Killed, it would leave the other process behind.
    app.process.kill('SIGTERM');
    await app.ended();
  });

  it('hands the link over to the app that runs', async () => {
    const { key, link } = await made();
    app = await startOutside(desktop, { settings: settingsFor(server.url) });
    expect(await app.startAgainWith(`${link}\n`, '--open', '-')).toBe(0);
    await revealed(key);
  });

  it.each([
    ['nothing', ''],
    ['too much', 'x'.repeat(1_000_000)],
    ['what is no text', 'a\0b'],
  ])('takes no link from %s: exit code 65, and the app that runs is left alone', async (_what, input) => {
    app = await startOutside(desktop, { settings: settingsFor(server.url) });
    expect(await app.startAgainWith(input, '--open', '-')).toBe(65);
    expect(await desktop.windows()).toEqual([]);
  });
});
