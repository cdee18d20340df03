import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../support/desktop/processes.ts';

/** Where scripts/packaged.ts has put the packages. */
const folder = process.env.HUSHLINK_PACKAGES ?? '';

const found = (end: string): readonly [first: string, next: string] => {
  const [one, other] = readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))
    .toSorted((a, b) => a.length - b.length);
  if (one === undefined || other === undefined) throw new Error(`There are no two ${end} in ${folder}.`);
  return [one, other];
};

/** The package, and a newer one. */
export const debs = found('.deb');
export const rpms = found('.rpm');
export const repository = join(folder, 'apt');
export const appDir = join(folder, 'AppDir');
export const archive = (): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.tar.gz')) ?? 'no archive');

const env = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
  DEBIAN_FRONTEND: 'noninteractive',
};

/** What the administrator does. @throws ProgramFailure */
export const asRoot = (command: string, ...args: readonly string[]): Promise<string> => {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', 'DEBIAN_FRONTEND=noninteractive'];
  const [program = '', ...rest] = [...sudo, command, ...args];
  return run(program, rest, { env, timeoutMs: 150_000 });
};

/** As a user does it: with what it recommends, if that can be had. */
export const install = (...packages: readonly string[]): Promise<string> =>
  asRoot('apt-get', 'install', '--yes', '--quiet', '--allow-downgrades', ...packages);

export const installedVersion = async (): Promise<string> =>
  (await run('dpkg-query', ['--show', '--showformat', placeholder, 'hushlink'], { env })).trim();
// dpkg's own placeholder.
// biome-ignore lint/suspicious/noTemplateCurlyInString: not ours
const placeholder = '${Version}';

export const versionOf = async (deb: string): Promise<string> =>
  (await run('dpkg-deb', ['--field', deb, 'Version'], { env })).trim();

/** In octal, as chmod takes it. */
export const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o7777).toString(8);

/** Everything that is on the system outside of homes, of what programs keep for the moment, and of the package managers' own books. */
export const filesOfSystem = async (): Promise<readonly string[]> => {
  const prune = ['/proc', '/sys', '/dev', '/tmp', '/run', '/home', '/root', '/mnt', '/before', '/work'];
  const books = [
    '/var/lib/dpkg',
    '/var/lib/apt',
    '/var/cache/apt',
    // What its triggers have written anew.
    '/var/cache/man',
    '/var/log',
    '/var/lib/rpm',
    '/usr/lib/sysimage',
  ];
  const skipped = [...prune, ...books].flatMap((path) => ['-path', path, '-prune', '-o']);
  const list = await asRoot('find', '/', ...skipped, '-print');
  return list.trim().split('\n').toSorted();
};
