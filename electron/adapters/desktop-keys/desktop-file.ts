import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { execQuoted } from './own-command.ts';
import { appId } from './portal-calls.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Says that we wrote the file, and may write it again. */
const mark = 'X-Hushlink-Written=true';

/**
 * Portals know a program by its installed desktop file. A package brings one; for an AppImage, an unpacked archive or a
 * checkout it is written here, hidden from menus.
 */
export const createDesktopFile =
  (command: readonly string[], env: Env = process.env) =>
  async (): Promise<void> => {
    const name = `${appId}.desktop`;
    const own = join(env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'applications');
    const ofSystem = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':');
    const installed = await Promise.all(ofSystem.map((folder) => exists(join(folder, 'applications', name))));
    if (installed.includes(true)) return;
    const path = join(own, name);
    const content = contentFor(command);
    const present = await readFile(path, 'utf8').catch(() => null);
    if (present === content || (present !== null && !present.includes(mark))) return;
    try {
      await mkdir(own, { recursive: true });
      await writeFile(path, content, { mode: 0o644 });
    } catch {
      // Desktops that do not need it work all the same, and the others say that they refuse.
    }
  };

const contentFor = (command: readonly string[]): string =>
  `${['[Desktop Entry]', 'Type=Application', 'Name=Hushlink', `Exec=${execQuoted(command)}`, 'NoDisplay=true', mark].join('\n')}\n`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
