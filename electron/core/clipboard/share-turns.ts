import type { Sensitive } from '../base/sensitive.ts';
import { createSerialQueue } from '../base/serial-queue.ts';

/** Shares of the clipboard, one after another. */
export interface ShareTurns {
  /** Whether something is being shared or waits its turn. */
  readonly isBusy: () => boolean;
  /** Whether that is this text. */
  readonly includes: (text: Sensitive) => boolean;
  /** Runs `work` after what is under way, and then what is to follow. */
  readonly run: <T>(text: Sensitive, work: () => Promise<T>) => Promise<T>;
  /** Has `work` run after what is under way, instead of what was to follow it until now. */
  readonly follow: (text: Sensitive, work: () => Promise<void>) => void;
}

export const createShareTurns = (): ShareTurns => {
  const queue = createSerialQueue();
  const underWay = new Set<Sensitive>();
  let next: (() => Promise<void>) | null = null;

  const run = async <T>(text: Sensitive, work: () => Promise<T>): Promise<T> => {
    underWay.add(text);
    try {
      return await queue.run(async () => {
        try {
          return await work();
        } finally {
          underWay.delete(text);
        }
      });
    } finally {
      // Whatever became of the last share: left here, it would be shared at some later press.
      const following = next;
      next = null;
      if (following !== null) await following();
    }
  };
  return {
    isBusy: () => underWay.size > 0,
    includes: (text) => [...underWay].some((other) => other.equals(text)),
    run,
    follow: (text, work) => {
      next = () => run(text, work);
    },
  };
};
