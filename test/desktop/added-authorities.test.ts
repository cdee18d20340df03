import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { makeAuthority, makeServerCertificate } from '../support/certificates.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { firstLine, run } from '../support/desktop/processes.ts';
import { asRoot, electron } from '../support/electron.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const env = { PATH: process.env.PATH ?? '' };
const root = resolve(import.meta.dirname, '../..');

/** Mounts copies of the system's store in place of it, without any authority that was added, for this process only. */
const copyStore = `
set -e
mkdir "$1/added" "$1/certs"
cp -a /etc/ssl/certs/. "$1/certs"
mount --bind "$1/added" /usr/local/share/ca-certificates
mount --bind "$1/certs" /etc/ssl/certs
update-ca-certificates --fresh >&2
echo ready
exec sleep infinity
`;

let desktop: Desktop;
let server: OnetimeServer;
let userData: UserData;
let app: OutsideApp | undefined;
let folder: string;
/** Holds what is mounted. */
let mounts: ChildProcess;
let authority: string;
const inMounts = () =>
  ['nsenter', '-t', String(mounts.pid), '-m', '/bin/sh', '-c', 'cd "$0" && exec "$@"', root] as const;

// Only root may mount, and only Debian and its kin have this command.
const can = process.getuid?.() === 0 && existsSync('/usr/sbin/update-ca-certificates');
beforeAll(async () => {
  if (!can) return;
  folder = await mkdtemp(join(tmpdir(), 'hushlink-store-'));
  mounts = spawn('unshare', ['-m', '/bin/sh', '-c', copyStore, 'sh', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const issuer = await makeAuthority('Company root');
  authority = issuer.cert;
  server = await startOnetimeServer({ tls: await makeServerCertificate(issuer) });
  expect(await firstLine(mounts, mounts.stdout, 'the store')).toBe('ready');
  desktop = await startDesktop({ panel: false });
  userData = await createUserData(settingsFor(server.url));
});
afterAll(async () => {
  if (!can) return;
  await app?.dispose();
  mounts.kill('SIGKILL');
  await userData?.dispose();
  await desktop?.dispose();
  await server?.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!can)("a server of one's own authority", () => {
  it('gets nothing until the authority is in the store, and then what waits for it', async () => {
    app = await startOutside(desktop, { settings: null, userData, prefix: inMounts() });
    await desktop.clipboard.write('hunter2');
    await desktop.pressKeys('ctrl+shift+1');
    await app.waitForEvent('draft-kept');
    expect(server.seen).toEqual([]);

    await writeFile(join(folder, 'added/company.crt'), authority, { mode: 0o644 });
    const [command, ...rest] = inMounts();
    await run(command, [...rest, 'update-ca-certificates'], { env, timeoutMs: 60_000 });
    expect(await app.startAgain('--send-drafts')).toBe(0);
    await app.waitForEvent('link-created');
    expect(server.countOf('hunter2')).toBe(1);
  });

  it('gets what is piped into share -', async () => {
    const [command, ...rest] = inMounts();
    const share = [electron.executable, ...asRoot, `--user-data-dir=${userData.folder}`, '.', 'share', '-'];
    const link = await run(command, [...rest, ...share], {
      env: desktop.env,
      input: 'piped',
      timeoutMs: 60_000,
    });
    expect(link).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/secret\/\w+\n$/);
    expect(server.countOf('piped')).toBe(1);
  });
});
