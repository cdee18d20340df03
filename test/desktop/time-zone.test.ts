import { access, constants, cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type Namespace, startNamespace } from '../support/namespace.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes } from './probes.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
let etc: string;
let disks: Namespace;
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, keyring: false });
  server = await startOnetimeServer();
});
afterAll(async () => {
  await desktop?.dispose();
  await server?.dispose();
});
beforeEach(async () => {
  etc = await mkdtemp(join(tmpdir(), 'hushlink-etc-'));
  await cp('/etc', etc, { recursive: true, verbatimSymlinks: true, filter: isReadable });
  disks = await startNamespace('mount');
  await disks.asRoot('mount', '--bind', etc, '/etc');
});
afterEach(async () => {
  await app?.dispose();
  await disks?.dispose();
  await rm(etc, { recursive: true, force: true });
});

const isReadable = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
/** As the settings of a desktop do it. */
const setTimeZone = async (name: string): Promise<void> => {
  await symlink(`/usr/share/zoneinfo/${name}`, join(etc, 'localtime.new'));
  await rename(join(etc, 'localtime.new'), join(etc, 'localtime'));
};
/** Shares, and reads until when the link opens. @returns minutes since midnight. */
const shareUntil = async (text: string): Promise<number> => {
  await probes.startOver();
  await desktop.clipboard.write(text);
  await desktop.pressKeys('ctrl+shift+1');
  const [, hours, minutes] = /(\d\d):(\d\d)\.$/.exec(await probes.notification('Link copied')) ?? [];
  return Number(hours) * 60 + Number(minutes);
};

it('a time zone that changes while the app runs is that of its notifications', async () => {
  await setTimeZone('Europe/Copenhagen');
  app = await startOutside(desktop, { settings: settingsFor(server.url), prefix: disks.prefix });
  const before = await shareUntil('in Copenhagen');
  await setTimeZone('Asia/Tokyo');
  // Seven or eight hours, by the season.
  await expect
    .poll(
      async () =>
        Math.round((((await shareUntil(`in Tokyo ${Math.random()}`)) - before + 1_440) % 1_440) / 60),
      { timeout: 20_000 },
    )
    .toBeOneOf([7, 8]);
});
