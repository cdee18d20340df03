import { execQuoted } from '../desktop-keys/own-command.ts';
import { appId } from '../desktop-keys/portal-calls.ts';

/**
 * What a desktop reads of a file in an autostart folder. Sources: Desktop Application Autostart Specification 0.5, Desktop
 * Entry Specification 1.5.
 */
export interface AutostartEntry {
  /** Whether it says that the desktop is to start it, on these desktops. */
  readonly isEnabled: boolean;
  /** `null` if there is none. */
  readonly program: string | null;
  /** Whether this app wrote it. */
  readonly isOurs: boolean;
}

/** Says that we wrote the file. */
const ourMark = 'X-Hushlink-Written';

export const autostartFile = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Hushlink',
    `Exec=${execQuoted(command)}`,
    `Icon=${appId}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    `${ourMark}=true`,
    '',
  ].join('\n');

/** Hides a file of the same name that is there for all users. */
export const hiddenAutostartFile = [
  '[Desktop Entry]',
  'Type=Application',
  'Name=Hushlink',
  'Hidden=true',
  `${ourMark}=true`,
  '',
].join('\n');

/** @param desktops the names in `XDG_CURRENT_DESKTOP`. */
export const readAutostartEntry = (text: string, desktops: readonly string[]): AutostartEntry => {
  const values = valuesIn(text);
  const isAmong = (key: string): boolean =>
    (values.get(key) ?? '').split(';').some((name) => desktops.includes(name));
  const exec = values.get('Exec');
  return {
    isEnabled:
      // Settings of desktops write either of these.
      values.get('Hidden') !== 'true' &&
      values.get('X-GNOME-Autostart-enabled') !== 'false' &&
      (!values.has('OnlyShowIn') || isAmong('OnlyShowIn')) &&
      !isAmong('NotShowIn'),
    program: exec === undefined ? null : programIn(exec),
    isOurs: values.get(ourMark) === 'true',
  };
};

/** The values of the group that counts, as text. */
const valuesIn = (text: string): ReadonlyMap<string, string> => {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() === '[Desktop Entry]');
  const rest = start === -1 ? [] : lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('['));
  return new Map(
    (end === -1 ? rest : rest.slice(0, end)).flatMap((line) => {
      const [, key = '', value = ''] = /^([A-Za-z0-9-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      return key === '' ? [] : [[key, value] as const];
    }),
  );
};

/** The first word of an `Exec` line, without its quotes. */
const programIn = (exec: string): string | null => {
  const text = exec.replaceAll('\\\\', '\\');
  const [, quoted, bare] = /^(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))/.exec(text) ?? [];
  const word = quoted?.replaceAll(/\\(.)/g, '$1') ?? bare;
  return word?.replaceAll('%%', '%') ?? null;
};
