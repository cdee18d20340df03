import type { Failure } from '../../../src/shared/failure.ts';
import { createEventSource, type Subscribe } from '../base/event-source.ts';
import type { Receipt } from '../receipts/index.ts';
import type { Draft } from './draft.ts';

/** What happened to drafts since the last news. */
export interface OutboxNews {
  /** Links that are ready to be copied. */
  readonly ready: readonly Receipt[];
  /** Drafts that now wait for the user. */
  readonly held: readonly Draft[];
  /** Drafts that were not sent in time, as they were before. */
  readonly missed: readonly Draft[];
  /** Drafts cannot be sent because of the keychain; announced once until it is open again. */
  readonly keychain: Failure | null;
}

/** Collects news until it is complete, so that many drafts make one notification. */
export interface NewsCollector {
  readonly ready: (receipt: Receipt) => void;
  readonly held: (draft: Draft) => void;
  readonly missed: (drafts: readonly Draft[]) => void;
  /** @param failure `null` when the keychain is open again, which drops earlier news of it. */
  readonly keychain: (failure: Failure | null) => void;
  /** Announces the collected news, if there is any. */
  readonly announce: () => void;
  readonly subscribe: Subscribe<OutboxNews>;
}

const nothing = () => ({
  ready: [] as Receipt[],
  held: [] as Draft[],
  missed: [] as Draft[],
  keychain: null as Failure | null,
});

export const createNewsCollector = (): NewsCollector => {
  const source = createEventSource<OutboxNews>();
  let news = nothing();
  return {
    ready: (receipt) => void news.ready.push(receipt),
    held: (draft) => void news.held.push(draft),
    missed: (drafts) => void news.missed.push(...drafts),
    keychain: (failure) => {
      news.keychain = failure;
    },
    announce: () => {
      const { ready, held, missed, keychain } = news;
      if (ready.length + held.length + missed.length === 0 && keychain === null) return;
      news = nothing();
      source.emit({ ready, held, missed, keychain });
    },
    subscribe: source.subscribe,
  };
};
