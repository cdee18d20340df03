/** What is built on its own: the main process, the preload script, the windows. */
export const parts = ['main', 'preload', 'renderer'] as const;
export type Part = (typeof parts)[number];

/** What several builds tell that go on beside each other. */
export interface SettledBuilds {
  readonly began: (part: Part) => void;
  /** Without a fault; a broken one has begun, and ends when it is mended. */
  readonly ended: (part: Part) => void;
}

/**
 * One change may be part of several builds, and what runs must not be half old: what was built is told when no build is
 * under way any more and none is broken.
 */
export const createSettledBuilds = (settled: (built: ReadonlySet<Part>) => void): SettledBuilds => {
  /** Under way, broken, or not built yet. */
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

/** A window reads the preload script anew with its page; the list of files it may load is made when the app starts. */
export const nextStep = (
  built: ReadonlySet<Part>,
  filesAtStart: readonly string[],
  filesNow: readonly string[],
): 'restart' | 'reload' =>
  built.has('main') || filesNow.join('\n') !== filesAtStart.join('\n') ? 'restart' : 'reload';
