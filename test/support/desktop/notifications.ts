import { randomUUID } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Env, run, waitFor } from './processes.ts';
import { callBus } from './session-bus.ts';

const service = 'org.freedesktop.Notifications';

export interface ShownNotification {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
}

/** The notifications of the desktop, shown by a real daemon (dunst). */
export interface NotificationProbe {
  /** Everything shown since the desktop began, oldest first. */
  readonly list: () => Promise<readonly ShownNotification[]>;
  /** Clicks the newest notification. @throws when it is not open, or nothing comes of a click. */
  readonly click: () => Promise<void>;
  /**
   * Presses a button of the notifications that are in the list and open, by its label. The next press has an effect
   * only when this one has had one. @throws when none has the button.
   */
  readonly press: (label: string) => Promise<void>;
  readonly closeAll: () => Promise<void>;
  /** Waits until every notification sent so far is in the list. */
  readonly settle: () => Promise<void>;
}

/**
 * Writes dunst's configuration: it runs one script for each notification, which records it, and another one instead of the
 * menu in which a user would pick a button.
 * @returns the path of the configuration.
 */
export const writeNotificationConfig = async (folder: string): Promise<string> => {
  const template = await readFile(join(import.meta.dirname, 'dunstrc'), 'utf8');
  await writeScript(
    recorder(folder),
    `printf '%s\\0%s\\0%s\\0%s\\0' "$DUNST_ID" "$DUNST_APP_NAME" "$DUNST_SUMMARY" "$DUNST_BODY" >> ${records(folder)}`,
  );
  // Its menu has its name when all of it is there.
  await writeScript(
    chooser(folder),
    `cat > ${offers(folder)}-read; grep -F -m 1 "$(cat ${choice(folder)})" ${offers(folder)}-read; mv ${offers(folder)}-read ${offers(folder)}`,
  );
  await writeFile(records(folder), '');
  const path = join(folder, 'dunstrc');
  await writeFile(
    path,
    template.replaceAll('RECORDER', recorder(folder)).replaceAll('CHOOSER', chooser(folder)),
  );
  return path;
};

export const createNotificationProbe = (env: Env, folder: string): NotificationProbe => {
  const list = async (): Promise<readonly ShownNotification[]> => {
    const fields = (await readFile(records(folder), 'utf8')).split('\0').slice(0, -1);
    return Array.from({ length: Math.floor(fields.length / 4) }, (_, index) => {
      const [id = '', appName = '', summary = '', body = ''] = fields.slice(index * 4, index * 4 + 4);
      return { id: Number(id), appName, summary, body };
    });
  };
  /** Picks the first line of the menu that has the text. A line is `#LABEL (SUMMARY) [ID,KEY]`. */
  const pick = async (text: string): Promise<void> => {
    await rm(offers(folder), { force: true });
    await writeFile(choice(folder), text);
    await run('dunstctl', ['context'], { env });
    const offered = await waitFor(() => readFile(offers(folder), 'utf8'), {
      what: `the menu of the notifications, to pick ${text}`,
    });
    if (!offered.includes(text)) throw new Error(`no notification has ${text}, but ${offered}`);
  };
  return {
    list,
    click: async () => pick(`[${(await list()).at(-1)?.id},default]`),
    press: (label) => pick(`#${label} (`),
    settle: async () => {
      const mark = `a mark ${randomUUID()}`;
      await callBus(env, service, '/org/freedesktop/Notifications', `${service}.Notify`, [
        'test',
        '0',
        '',
        mark,
        '',
        '@as []',
        '@a{sv} {}',
        '1',
      ]);
      await waitFor(async () => (await readFile(records(folder), 'utf8')).includes(mark), { what: mark });
    },
    closeAll: async () => void (await run('dunstctl', ['close-all'], { env })),
  };
};

const recorder = (folder: string): string => join(folder, 'record-notification.sh');
const chooser = (folder: string): string => join(folder, 'choose-action.sh');
const choice = (folder: string): string => join(folder, 'chosen-action');
const offers = (folder: string): string => join(folder, 'offered-actions');
const records = (folder: string): string => join(folder, 'notifications');

const writeScript = async (path: string, line: string): Promise<void> => {
  await writeFile(path, `#!/bin/sh\n${line}\n`);
  await chmod(path, 0o755);
};
