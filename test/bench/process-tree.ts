import { readdir, readFile } from 'node:fs/promises';

export interface Processes {
  /** Proportional set size: memory shared with others counts by its share. */
  readonly mainMiB: number;
  readonly allMiB: number;
  readonly cpuMs: number;
  /** How often a thread has slept and was woken. */
  readonly wakeups: number;
}

/** Linux's own, for all that programs can read. */
const ticksPerSecond = 100;

/** A process and all that it has started. @param pid of the main process. */
export const lookAtProcesses = async (pid: number): Promise<Processes> => {
  const pids = await treeOf(pid);
  const memory = await Promise.all(pids.map(memoryOf));
  // One has ended while we looked: Chromium tries its GPU process several times where there is none.
  if (memory.includes(null)) return await lookAtProcesses(pid);
  const cpu = await Promise.all(pids.map(cpuOf));
  const wakeups = await Promise.all(pids.map(wakeupsOf));
  return { mainMiB: memory[0] ?? 0, allMiB: sum(memory.map(Number)), cpuMs: sum(cpu), wakeups: sum(wakeups) };
};

/** Waits until none of the processes has had work for a while. */
export const untilIdle = async (pid: number): Promise<void> => {
  const until = performance.now() + longestMs;
  let idleLooks = 0;
  let before = Number.NEGATIVE_INFINITY;
  while (idleLooks < 3 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const cpu = sum(await Promise.all((await treeOf(pid)).map(cpuOf)));
    idleLooks = cpu - before <= 1_000 / ticksPerSecond ? idleLooks + 1 : 0;
    before = cpu;
  }
};

const longestMs = 10_000;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const treeOf = async (root: number): Promise<readonly number[]> => {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = new Map(
    await Promise.all(
      names.map(async (name) => [Number(name), Number((await statOf(Number(name)))?.[1] ?? -1)] as const),
    ),
  );
  const childrenOf = (pid: number): readonly number[] =>
    [...parents].flatMap(([child, parent]) => (parent === pid ? [child, ...childrenOf(child)] : []));
  return [root, ...childrenOf(root)];
};

/** The fields after the name, which may have anything in it. @returns `null` once it has ended. */
const statOf = async (pid: number): Promise<readonly string[] | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const cpuOf = async (pid: number): Promise<number> => {
  const stat = await statOf(pid);
  return ((Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0)) * 1_000) / ticksPerSecond;
};

/** @returns `null` once it has ended. @throws where the kernel does not let us read it, since a sum without one is no measure. */
const memoryOf = async (pid: number): Promise<number | null> => {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1_024;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return null;
    throw error;
  }
};

const wakeupsOf = async (pid: number): Promise<number> => {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const switches = await Promise.all(
    threads.map(async (thread) => {
      const status = await readFile(`/proc/${pid}/task/${thread}/status`, 'utf8').catch(() => '');
      return Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status)?.[1] ?? 0);
    }),
  );
  return sum(switches);
};
