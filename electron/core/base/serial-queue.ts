/** Runs one piece of work after another, in the order given; a failure does not stop the next. */
export interface SerialQueue {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether something runs or waits to run. */
  readonly isBusy: () => boolean;
  /** Resolves when nothing runs or waits any more, including work added meanwhile. */
  readonly idle: () => Promise<void>;
}

export const createSerialQueue = (): SerialQueue => {
  let last: Promise<unknown> = Promise.resolve();
  let unfinished = 0;
  return {
    run: (work) => {
      unfinished += 1;
      const turn = last.then(work, work).finally(() => {
        unfinished -= 1;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    isBusy: () => unfinished > 0,
    idle: async () => {
      while (unfinished > 0) await last;
    },
  };
};
