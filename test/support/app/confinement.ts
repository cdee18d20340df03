import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutsideApp } from './outside.ts';

/** What the kernel keeps a process from, as in `/proc/PID/status`. */
export interface Confinement {
  /** 2: system calls are filtered. */
  readonly seccomp: number;
  readonly noNewPrivileges: number;
}

/** Of each process in which a page of the app runs; `null` while there is none. */
export const rendererConfinements = async (app: OutsideApp): Promise<readonly Confinement[] | null> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [command, status] = await Promise.all(
        ['cmdline', 'status'].map((name) => readFile(join('/proc', pid, name), 'utf8').catch(() => '')),
      );
      const isRenderer = command?.includes('--type=renderer') && command.includes(app.userData.folder);
      return isRenderer ? confinementIn(status ?? '') : null;
    }),
  );
  const renderers = found.filter((one) => one !== null);
  return renderers.length === 0 ? null : renderers;
};

const confinementIn = (status: string): Confinement => {
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
  return { seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs') };
};
