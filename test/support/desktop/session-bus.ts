import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseVariant } from './gvariant.ts';
import { type Env, firstLine, type Processes, run, waitFor } from './processes.ts';

/**
 * What the bus may start on request. No keyring and no notification daemon, whatever the machine has: those run only when a
 * test wants them.
 */
const services = ['org.xfce.Xfconf', 'ca.desrt.dconf'];
/** The window in which a locked keyring asks for its password. */
const keyringServices = ['org.gnome.keyring.SystemPrompter', 'org.gnome.keyring.PrivatePrompter'];

const systemFolders = ['/usr/local/share/dbus-1/services', '/usr/share/dbus-1/services'];

/** Starts a session bus. @returns its address. */
export const startSessionBus = async (
  env: Env,
  options: {
    readonly folder: string;
    readonly keyring: boolean | 'silent';
    /** Other services that the bus may start. */
    readonly also?: readonly string[];
  },
  processes: Processes,
): Promise<string> => {
  const wanted = [...services, ...(options.keyring === true ? keyringServices : []), ...(options.also ?? [])];
  const serviceFolder = join(options.folder, 'services');
  await mkdir(serviceFolder);
  for (const folder of systemFolders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((entry) => wanted.includes(entry.replace(/\.service$/, '')))) {
      await copyFile(join(folder, name), join(serviceFolder, name));
    }
  }
  if (options.keyring === 'silent') {
    const name = 'org.freedesktop.secrets';
    const service = `[D-BUS Service]\nName=${name}\nExec=/bin/sleep 600\n`;
    await writeFile(join(serviceFolder, `${name}.service`), service);
  }
  const config = join(options.folder, 'session-bus.conf');
  await writeFile(config, configFor(join(options.folder, 'bus'), serviceFolder));
  const bus = processes.start(
    'dbus-daemon',
    [`--config-file=${config}`, '--nofork', '--print-address=1'],
    env,
    ['ignore', 'pipe', 'ignore'],
  );
  return firstLine(bus, bus.stdout, 'the session bus (dbus-daemon)');
};

const configFor = (
  socket: string,
  serviceFolder: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${serviceFolder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Calls a method, given arguments as gdbus reads them. @returns what the method returns. */
export const callBus = async (
  env: Env,
  destination: string,
  path: string,
  method: string,
  args: readonly string[] = [],
): Promise<readonly unknown[]> => {
  const answer = parseVariant(
    await run(
      'gdbus',
      ['call', '--session', '--dest', destination, '--object-path', path, '--method', method, ...args],
      { env },
    ),
  );
  return Array.isArray(answer) ? answer : [answer];
};

/** Waits until a program owns a name on the bus. */
export const owned = (name: string, env: Env): Promise<unknown> =>
  waitFor(
    async () => {
      const [answer] = await callBus(
        env,
        'org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        'org.freedesktop.DBus.NameHasOwner',
        [name],
      );
      return answer === true;
    },
    { what: `${name} on the session bus` },
  );

/** Broadcasts a signal. @param signal `INTERFACE.MEMBER`; args as gdbus reads them. */
export const emitOnBus = async (
  env: Env,
  path: string,
  signal: string,
  ...args: readonly string[]
): Promise<void> => {
  await run('gdbus', ['emit', '--session', '--object-path', path, '--signal', signal, ...args], { env });
};
