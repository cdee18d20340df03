import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { createUserData, settingsFor } from '../support/app/user-data.ts';
import { electron } from '../support/electron.ts';
import type { World } from './world.ts';

/** A program that was just started, and its icon in the tray. */
export interface Started {
  readonly pid: number;
  readonly trayMs: number;
}

export interface ReferenceApp extends Started {
  /** Has it send a request. @returns how long that took. */
  readonly request: (url: string, body: string, times: number) => Promise<number>;
  readonly dispose: () => Promise<void>;
}

export interface StartedApp extends Started {
  readonly app: OutsideApp;
  /** From the start to an event in its log, by when the line came. */
  readonly eventMs: (event: string) => Promise<number>;
  readonly dispose: () => Promise<void>;
}

export const startReference = async ({ desktop, tray }: World): Promise<ReferenceApp> => {
  await tray.empty();
  const userData = await createUserData(null);
  const icon = tray.nextIcon();
  const before = performance.now();
  const child = spawn(
    electron.executable,
    [`--user-data-dir=${userData.folder}`, join(import.meta.dirname, 'reference-app')],
    { env: { ...desktop.env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const dispose = async (): Promise<void> => {
    await end(child);
    await userData.dispose();
  };
  return {
    pid: child.pid ?? 0,
    trayMs: (await icon) - before,
    request: async (url, body, times) => {
      child.send({ url, body, times });
      const [ms] = (await once(child, 'message')) as [number];
      return ms;
    },
    dispose,
  };
};

/** Starts the app without a window, and waits until its log says that it has started and has read its records. */
export const startApp = async (world: World, options: Partial<AppOptions> = {}): Promise<StartedApp> => {
  const { desktop, server, tray } = world;
  await tray.empty();
  const userData = options.userData ?? (await createUserData(settingsFor(server.url)));
  const icon = tray.nextIcon();
  const log = createLogWatch();
  const app = await startOutside(desktop, {
    settings: null,
    ...options,
    userData,
    prepare: async () => log.begin(),
    onOutput: log.hear,
  });
  const trayMs = (await icon) - log.begun();
  await log.eventMs('receipts-loaded');
  return {
    pid: app.process.pid ?? 0,
    trayMs,
    app,
    eventMs: log.eventMs,
    dispose: async () => {
      await end(app.process);
      await app.dispose();
      if (options.userData === undefined) await userData.dispose();
    },
  };
};

/** When lines of a log came: to look for one again and again in all of it would take the machine from what is measured. */
const createLogWatch = () => {
  const times = new Map<string, number>();
  const waiting = new Map<string, (ms: number) => void>();
  let begun = 0;
  let rest = '';
  let last = '';
  return {
    begin: () => {
      begun = performance.now();
    },
    begun: () => begun,
    hear: (chunk: string) => {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        last = line;
        const event = /"event":"([\w-]+)"/.exec(line)?.[1] ?? '';
        if (times.has(event)) continue;
        const ms = performance.now() - begun;
        times.set(event, ms);
        waiting.get(event)?.(ms);
      }
    },
    /** From the start to the first such event. */
    eventMs: (event: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const known = times.get(event);
        if (known !== undefined) return resolve(known);
        const timer = setTimeout(
          () => reject(new Error(`The app logs no ${event}. The last it said: ${rest}${last}`)),
          300_000,
        );
        waiting.set(event, (ms) => {
          clearTimeout(timer);
          resolve(ms);
        });
      }),
  };
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};
