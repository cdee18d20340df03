import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
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
    const { XDG_DATA_HOME: ofUser = '', XDG_DATA_DIRS: ofAll = '' } = env;
    // A relative path counts as none. Source: XDG Base Directory Specification 0.8.
    const own = join(isAbsolute(ofUser) ? ofUser : join(homedir(), '.local/share'), 'applications');
    const ofSystem = (ofAll || '/usr/local/share:/usr/share').split(':').filter(isAbsolute);
    const installed = await Promise.all(ofSystem.map((folder) => exists(join(folder, 'applications', name))));
    const path = join(own, name);
    const content = contentFor(command);
    const present = await readFile(path, 'utf8').catch(() => null);
    if (present !== null && !present.includes(mark)) return;
    try {
      if (installed.includes(true)) {
        // Ours would come first, and hide the package from menus.
        if (present !== null) await rm(path);
      } else if (present !== content) {
        await mkdir(own, { recursive: true });
        await writeFile(path, content, { mode: 0o644 });
      }
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
