import { realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';

export interface OwnProcess {
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project's folder if Electron itself was started with it, as in development; else `null`. */
  readonly appPath: string | null;
  /** The switches that a second start needs in order to find this one. */
  readonly switches: readonly string[];
}

/** What another program has to run to reach this app: the program and its first arguments. */
export const ownCommand = (own: OwnProcess): readonly string[] => {
  const folder = own.appPath === null ? [] : [own.appPath];
  return [programOf(own), ...own.switches, ...folder];
};

/** The file of an AppImage is unpacked elsewhere at each start. A link on the search path outlives an update. */
const programOf = ({ execPath, env, appPath }: OwnProcess): string => {
  const { APPIMAGE: appImage = '', APPDIR: unpacked = '' } = env;
  // A terminal that is an AppImage itself hands both to whatever is started in it.
  const isAppImage = appImage !== '' && unpacked !== '' && execPath.startsWith(real(unpacked) + sep);
  if (isAppImage) return appImage;
  if (appPath !== null) return execPath;
  // As a path, since a desktop need not search folders that a terminal searches, such as ~/.local/bin.
  const links = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'hushlink'));
  return links.find((link) => isAbsolute(link) && real(link) === real(execPath)) ?? execPath;
};

/** Where a path leads, as `process.execPath` has it. */
const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** As a shell and GLib take it. */
export const shellQuoted = (words: readonly string[]): string =>
  words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');

/**
 * As in the `Exec` line of a desktop file: quoted, and then escaped like every text there. Source: Desktop Entry
 * Specification 1.5, "The Exec key".
 */
export const execQuoted = (words: readonly string[]): string =>
  words
    .map((word) => {
      const literal = word.replaceAll('%', '%%');
      if (/^[\w@%+=:,./-]+$/.test(literal)) return literal;
      return `"${literal.replaceAll(/["`$\\]/g, '\\$&')}"`.replaceAll('\\', '\\\\');
    })
    .join(' ');
