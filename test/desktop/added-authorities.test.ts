import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { makeAuthority, makeServerCertificate } from '../support/certificates.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';
import { type Namespace, startNamespace } from '../support/namespace.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

/** Mounts copies of the system's store in place of it, without any authority that was added. */
const copyStore = `
set -e
mkdir "$1/added" "$1/certs"
cp -dR /etc/ssl/certs/. "$1/certs"
mount --bind "$1/added" /usr/local/share/ca-certificates
mount --bind "$1/certs" /etc/ssl/certs
update-ca-certificates --fresh
`;

let desktop: Desktop;
let server: OnetimeServer;
let userData: UserData;
let app: OutsideApp | undefined;
let folder: string;
let disks: Namespace;
let authority: string;
// The store has to be root's. Where an ordinary user mounts, there is no user but root, for whom there is no sandbox.
const chromium = ['--no-sandbox'];

// Only Debian and its kin have this command.
const can = existsSync('/usr/sbin/update-ca-certificates');
beforeAll(async () => {
  if (!can) return;
  folder = await mkdtemp(join(tmpdir(), 'hushlink-store-'));
  disks = await startNamespace('mount');
  await disks.asRoot('sh', '-c', copyStore, 'sh', folder);
  const issuer = await makeAuthority('Company root');
  authority = issuer.cert;
  server = await startOnetimeServer({ tls: await makeServerCertificate(issuer) });
  desktop = await startDesktop({ panel: false });
  userData = await createUserData(settingsFor(server.url));
});
afterAll(async () => {
  if (!can) return;
  await app?.dispose();
  await disks?.dispose();
  await userData?.dispose();
  await desktop?.dispose();
  await server?.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!can)("a server of one's own authority", () => {
  it('gets nothing until the authority is in the store, and then what waits for it', async () => {
    app = await startOutside(desktop, { settings: null, userData, prefix: disks.rootPrefix, chromium });
    await desktop.clipboard.write('hunter2');
    await desktop.pressKeys('ctrl+shift+1');
    await app.waitForEvent('draft-kept');
    expect(server.seen).toEqual([]);

    await writeFile(join(folder, 'added/company.crt'), authority, { mode: 0o644 });
    await disks.asRoot('update-ca-certificates');
    expect(await app.startAgain('--send-drafts')).toBe(0);
    await app.waitForEvent('link-created');
    expect(server.countOf('hunter2')).toBe(1);
  });

  it('gets what is piped into share -', async () => {
    const [command = '', ...rest] = disks.rootPrefix;
    const share = [electron.executable, ...chromium, `--user-data-dir=${userData.folder}`, '.', 'share', '-'];
    const link = await run(command, [...rest, ...share], {
      env: desktop.env,
      input: 'piped',
      timeoutMs: 60_000,
    });
    expect(link).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/secret\/\w+\n$/);
    expect(server.countOf('piped')).toBe(1);
  });
});
