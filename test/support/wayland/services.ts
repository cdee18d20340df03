import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Env, type Processes, waitFor } from '../desktop/processes.ts';
import { callBus, owned } from '../desktop/session-bus.ts';
import type { Kind } from './compositor.ts';

/** What the session bus of these desktops may start on request, beside what that of every desktop may. */
export const services: readonly string[] = [
  'org.freedesktop.impl.portal.PermissionStore',
  'org.freedesktop.impl.portal.desktop.gtk',
  'org.freedesktop.impl.portal.desktop.gnome',
  'org.freedesktop.impl.portal.desktop.kde',
  'org.gnome.Settings',
  'org.gnome.Settings.GlobalShortcutsProvider',
  'org.gnome.Shell.Notifications',
  'org.kde.kglobalaccel',
];

/** Programs that the bus starts find the compositor too. */
export const tellBus = async (env: Env): Promise<void> => {
  const entries = Object.entries(env).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const bus = 'org.freedesktop.DBus';
  await callBus(env, bus, '/org/freedesktop/DBus', `${bus}.UpdateActivationEnvironment`, [
    `{${entries.join()}}`,
  ]);
};

/** Shows notifications where the compositor does not. */
export const startDunst = async (env: Env, config: string, processes: Processes): Promise<void> => {
  processes.start('dunst', ['-config', config], env);
  await owned('org.freedesktop.Notifications', env);
};

/** The portals that belong to each desktop; a machine with several desktops has more, which stand in for missing ones. */
const portals: Readonly<Record<Kind, readonly string[]>> = {
  sway: ['gtk'],
  kwin: ['kde'],
  gnome: ['gnome', 'gtk'],
};

export const startPortal = async (
  kind: Kind,
  folder: string,
  env: Env,
  processes: Processes,
): Promise<void> => {
  const portal = 'org.freedesktop.portal.Desktop';
  const own = join(folder, 'portals');
  await mkdir(own);
  for (const name of portals[kind]) {
    await copyFile(`/usr/share/xdg-desktop-portal/portals/${name}.portal`, join(own, `${name}.portal`));
  }
  const withOwn = { ...env, XDG_DESKTOP_PORTAL_DIR: own };
  processes.start('/usr/libexec/xdg-desktop-portal', ['--replace'], withOwn);
  await owned(portal, env);
  await waitFor(
    () => callBus(env, portal, '/org/freedesktop/portal/desktop', 'org.freedesktop.DBus.Peer.Ping'),
    { what: 'the portal to answer' },
  );
};
