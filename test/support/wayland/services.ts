import { type Env, type Processes, waitFor } from '../desktop/processes.ts';
import { callBus, owned } from '../desktop/session-bus.ts';

/** What the session bus of these desktops may start on request, beside what that of every desktop may. */
export const services: readonly string[] = [
  'org.freedesktop.portal.Desktop',
  'org.freedesktop.impl.portal.PermissionStore',
  'org.freedesktop.impl.portal.desktop.gtk',
  'org.freedesktop.impl.portal.desktop.gnome',
  'org.freedesktop.impl.portal.desktop.kde',
  'org.gnome.Settings',
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

export const startPortal = async (env: Env, processes: Processes): Promise<void> => {
  const portal = 'org.freedesktop.portal.Desktop';
  processes.start('/usr/libexec/xdg-desktop-portal', ['--replace'], env);
  await owned(portal, env);
  await waitFor(
    () => callBus(env, portal, '/org/freedesktop/portal/desktop', 'org.freedesktop.DBus.Peer.Ping'),
    { what: 'the portal to answer' },
  );
};
