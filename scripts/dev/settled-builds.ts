/** The parts that are built separately: the main process, the preload script, the windows. */
export const parts = ['main', 'preload', 'renderer'] as const;
export type Part = (typeof parts)[number];

/** Collects what several parallel builds report. */
export interface SettledBuilds {
  readonly began: (part: Part) => void;
  /** A build ended without an error. A broken one counts as running until it is fixed. */
  readonly ended: (part: Part) => void;
}

/**
 * One change may be part of several builds, and the running app must not mix old and new code: builds are reported once
 * none is running and none is broken.
 */
export const createSettledBuilds = (settled: (built: ReadonlySet<Part>) => void): SettledBuilds => {
  /** Running, broken, or not built yet. */
  const unfinished = new Set<Part>(parts);
  const built = new Set<Part>();
  return {
    began: (part) => void unfinished.add(part),
    ended: (part) => {
      unfinished.delete(part);
      built.add(part);
      if (unfinished.size > 0) return;
      const all = new Set(built);
      built.clear();
      settled(all);
    },
  };
};

/** A window reads the preload script again with its page; the list of files it may load is made when the app starts. */
export const nextStep = (
  built: ReadonlySet<Part>,
  filesAtStart: readonly string[],
  filesNow: readonly string[],
): 'restart' | 'reload' =>
  built.has('main') || filesNow.join('\n') !== filesAtStart.join('\n') ? 'restart' : 'reload';
