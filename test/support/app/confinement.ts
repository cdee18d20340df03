import { readdir, readFile } from 'node:fs/promises';

interface Process {
  readonly pid: number;
  readonly args: readonly string[];
}

/** What the kernel keeps a process from, as it says in `/proc`. */
export interface Confinement {
  readonly seccomp: string | undefined;
  readonly noNewPrivileges: string | undefined;
  readonly capabilities: string | undefined;
}

/** Of a process in Chromium's sandbox: its system calls are filtered, and it can gain no rights. */
export const sandboxed: Confinement = {
  seccomp: '2',
  noNewPrivileges: '1',
  capabilities: '0000000000000000',
};

export const confinementOf = async (pid: number): Promise<Confinement> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1];
  return { seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs'), capabilities: field('CapEff') };
};

/** The processes of an app, by its user-data folder. */
export const processesOf = async (userData: string): Promise<readonly Process[]> => {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const all = await Promise.all(
    pids.map(async (pid) => {
      // It may have ended meanwhile.
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      // Those of the zygote are one word.
      return { pid, args: line.split(/[\0 ]/) };
    }),
  );
  return all.filter(({ args }) => args.includes(`--user-data-dir=${userData}`));
};

/** The processes that show an app's windows; `null` while there is none. */
export const renderersOf = async (userData: string): Promise<readonly number[] | null> => {
  const found = (await processesOf(userData)).filter(({ args }) => args.includes('--type=renderer'));
  return found.length === 0 ? null : found.map(({ pid }) => pid);
};

/**
 * Of its renderers, but those that have ended meanwhile: Chromium may put another in the place of a window's first one.
 * @returns `null` while there are none.
 */
export const confinementOfRenderers = async (userData: string): Promise<readonly Confinement[] | null> => {
  const pids = (await renderersOf(userData)) ?? [];
  const found = await Promise.all(pids.map((pid) => confinementOf(pid).catch(hasEnded)));
  const living = found.filter((confinement) => confinement !== null);
  return living.length === 0 ? null : living;
};

const hasEnded = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
    return null;
  throw error;
};
