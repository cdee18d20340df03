import { randomUUID } from 'node:crypto';
import { access, chmod, readFile, rm, writeFile } from 'node:fs/promises';
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
  /** Clicks the newest notification. */
  readonly click: () => Promise<void>;
  /** Presses a button of the notifications on the screen, by its label. @throws when none has it. */
  readonly press: (label: string, timeoutMs?: number) => Promise<void>;
  readonly closeAll: () => Promise<void>;
  /** Waits until everything sent before is in the list. */
  readonly settle: () => Promise<void>;
}

/**
 * Writes dunst's configuration: it runs a script for each notification, which writes it down, and another one in place
 * of the menu in which a user would pick a button.
 * @returns the path of the configuration.
 */
export const writeNotificationConfig = async (folder: string): Promise<string> => {
  const template = await readFile(join(import.meta.dirname, 'dunstrc'), 'utf8');
  await writeScript(
    recorder(folder),
    `printf '%s\\0%s\\0%s\\0%s\\0' "$DUNST_ID" "$DUNST_APP_NAME" "$DUNST_SUMMARY" "$DUNST_BODY" >> ${records(folder)}`,
  );
  // It takes the choice away, so that two menus at once press a button once.
  await writeScript(
    chooser(folder),
    `mine=$(mktemp -p ${folder}); cat > "$mine"; cp "$mine" ${offers(folder)}; grep -qF "$(cat ${choice(folder)})" "$mine" && mv ${choice(folder)} ${choice(folder)}-taken && grep -F "$(cat ${choice(folder)}-taken)" "$mine" | head -n 1; rm "$mine"`,
  );
  await writeFile(records(folder), '');
  const path = join(folder, 'dunstrc');
  await writeFile(
    path,
    template.replaceAll('RECORDER', recorder(folder)).replaceAll('CHOOSER', chooser(folder)),
  );
  return path;
};

export const createNotificationProbe = (env: Env, folder: string): NotificationProbe => ({
  list: async () => {
    const fields = (await readFile(records(folder), 'utf8')).split('\0').slice(0, -1);
    return Array.from({ length: Math.floor(fields.length / 4) }, (_, index) => {
      const [id = '', appName = '', summary = '', body = ''] = fields.slice(index * 4, index * 4 + 4);
      return { id: Number(id), appName, summary, body };
    });
  },
  click: async () => void (await run('dunstctl', ['action', '0'], { env })),
  press: async (label, timeoutMs = 10_000) => {
    await rm(offers(folder), { force: true });
    // A line of the menu is `#LABEL (SUMMARY) [ID,KEY]`.
    await writeFile(choice(folder), `#${label} (`);
    try {
      // The menu is of what is on the screen, where a notification comes a moment after it was sent.
      await waitFor(
        async () => {
          await run('dunstctl', ['context'], { env });
          return waitFor(() => isMissing(choice(folder)), { what: 'the choice', timeoutMs: 150 }).catch(
            () => false,
          );
        },
        { what: `a notification with the button ${label}`, timeoutMs },
      );
    } catch (error) {
      const offered = await readFile(offers(folder), 'utf8').catch(() => 'no button at all');
      throw new Error(`no notification has the button ${label}, but ${offered}`, { cause: error });
    } finally {
      await rm(choice(folder), { force: true });
    }
  },
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
});

const recorder = (folder: string): string => join(folder, 'record-notification.sh');
const chooser = (folder: string): string => join(folder, 'choose-action.sh');
const choice = (folder: string): string => join(folder, 'chosen-action');
const offers = (folder: string): string => join(folder, 'offered-actions');
const records = (folder: string): string => join(folder, 'notifications');

const isMissing = (path: string): Promise<boolean> =>
  access(path).then(
    () => false,
    () => true,
  );

const writeScript = async (path: string, line: string): Promise<void> => {
  await writeFile(path, `#!/bin/sh\n${line}\n`);
  await chmod(path, 0o755);
};
