import { constants } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { LoginStartStatus } from '../../../src/shared/model/login-start.ts';
import { failed, success } from '../../../src/shared/result.ts';
import type { Bytes } from '../../../src/shared/units.ts';
import type { LoginStart } from '../../core/app/index.ts';
import { createEventSource } from '../../core/base/event-source.ts';
import { createSerialQueue } from '../../core/base/serial-queue.ts';
import { appId } from '../desktop-keys/portal-calls.ts';
import { readBounded } from '../read-bounded.ts';
import { writeDurably } from '../write-durably.ts';
import {
  type AutostartEntry,
  autostartFile,
  hiddenAutostartFile,
  readAutostartEntry,
} from './autostart-entry.ts';

type Env = Readonly<Record<string, string | undefined>>;

const maxFile: Bytes = 64 * 1_024;
const fileName = `${appId}.desktop`;

/**
 * Starting at login on Linux: a file in the user's autostart folder, which desktops and their settings read and change. What is
 * in the file is what counts; nothing about it is kept elsewhere.
 * @param command what starts this app, at login.
 */
export const createAutostart = (command: readonly string[], env: Env = process.env): LoginStart => {
  const changed = createEventSource<void>();
  const path = join(configFolder(env), 'autostart', fileName);
  const forAll = systemFolders(env).map((folder) => join(folder, 'autostart', fileName));
  const desktops = (env.XDG_CURRENT_DESKTOP ?? '').split(':').filter((name) => name !== '');
  /** One change at a time: they write the same file. */
  const queue = createSerialQueue();
  let status: LoginStartStatus = 'off';

  const read = async (file: string): Promise<AutostartEntry | null> => {
    const bytes = await readBounded(file, maxFile).catch(() => null);
    return bytes === null ? null : readAutostartEntry(bytes.toString(), desktops);
  };
  /** The first folder that has a file of this name counts. */
  const readFirst = async (files: readonly string[]): Promise<AutostartEntry | null> => {
    for (const file of files) {
      const entry = await read(file);
      if (entry !== null) return entry;
    }
    return null;
  };
  const look = async (): Promise<void> => {
    const entry = await readFirst([path, ...forAll]);
    const starts = entry?.isEnabled === true && (await isProgram(entry.program, env));
    const next = starts ? 'on' : 'off';
    if (next === status) return;
    status = next;
    changed.emit();
  };
  const write = async (isOn: boolean): Promise<void> => {
    if (isOn) await writeDurably(path, autostartFile(command));
    else if ((await readFirst(forAll)) === null) await rm(path, { force: true });
    else await writeDurably(path, hiddenAutostartFile);
  };
  /** An AppImage that was moved or updated is started from its old place no more. */
  const repair = async (): Promise<void> => {
    const entry = await read(path);
    if (entry === null || !entry.isOurs || !entry.isEnabled || (await isProgram(entry.program, env))) return;
    await write(true).catch(() => undefined);
  };
  const ready = repair().then(look);

  return {
    current: () => status,
    subscribe: changed.subscribe,
    look: async () => {
      await ready;
      await look();
    },
    set: (isOn) =>
      queue.run(async () => {
        await ready;
        const isWritten = await write(isOn).then(
          () => true,
          () => false,
        );
        await look();
        return isWritten && (status === 'on') === isOn
          ? success(null)
          : failed({ kind: 'login-start-not-changed' });
      }),
  };
};

/** A relative path counts as none. Source: XDG Base Directory Specification 0.8. */
const configFolder = ({ XDG_CONFIG_HOME: ofUser = '' }: Env): string =>
  isAbsolute(ofUser) ? ofUser : join(homedir(), '.config');

const systemFolders = ({ XDG_CONFIG_DIRS: ofAll = '' }: Env): readonly string[] =>
  (ofAll || '/etc/xdg').split(':').filter(isAbsolute);

/** A desktop leaves out what it cannot start. */
const isProgram = async (program: string | null, { PATH = '' }: Env): Promise<boolean> => {
  if (program === null) return false;
  const places = program.includes('/')
    ? [program]
    : PATH.split(delimiter).map((folder) => join(folder, program));
  const found = await Promise.all(
    places.map((place) =>
      access(place, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
};
