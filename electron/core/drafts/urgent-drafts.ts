/** Drafts that the user wants sent now, and the callers waiting until that was tried. */
export interface UrgentDrafts {
  readonly has: (id: string) => boolean;
  readonly ids: () => Iterable<string>;
  /** @returns a promise that resolves when it was tried. */
  readonly add: (id: string) => Promise<void>;
  readonly resolve: (id: string) => void;
  readonly resolveWhere: (isTried: (id: string) => boolean) => void;
}

export const createUrgentDrafts = (): UrgentDrafts => {
  const waiting = new Map<string, readonly (() => void)[]>();
  const resolve = (id: string): void => {
    const callers = waiting.get(id) ?? [];
    waiting.delete(id);
    for (const call of callers) call();
  };
  return {
    has: (id) => waiting.has(id),
    ids: () => waiting.keys(),
    add: (id) =>
      new Promise((called) => {
        waiting.set(id, [...(waiting.get(id) ?? []), called]);
      }),
    resolve,
    resolveWhere: (isTried) => {
      for (const id of [...waiting.keys()]) if (isTried(id)) resolve(id);
    },
  };
};
