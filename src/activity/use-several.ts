import { useMemo, useState } from 'react';
import { maxLinksAtOnce } from '../shared/limits.ts';
import type { ReceiptView } from '../shared/model/receipts.ts';
import type { Entry } from './filter.ts';

/** Several links that are selected together. Drafts are not: each has a decision of its own. */
export interface Several {
  /** In the order of the list. */
  readonly links: readonly ReceiptView[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Selects all from the row where the selection began. */
  readonly extendTo: (id: string) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where it began. */
  readonly anchor: string | null;
}

const nothing: Selection = { ids: new Set(), anchor: null };

/**
 * @param matching what the list shows: what the filter hides is never among the links.
 * @param currentId where a selection begins that is extended from nothing.
 * @param openId the entry whose details are open, which a first click with Ctrl adds to.
 */
export const useSeveral = (
  matching: readonly Entry[],
  currentId: string | null,
  openId: string | null,
): Several => {
  const [{ ids, anchor }, setSelection] = useState(nothing);
  const links = useMemo(
    () =>
      ids.size === 0
        ? []
        : matching.filter((entry): entry is ReceiptView => entry.kind === 'receipt' && ids.has(entry.id)),
    [matching, ids],
  );
  const select = (chosen: readonly Entry[], from: string | null) => {
    const receipts = chosen.filter(({ kind }) => kind === 'receipt').slice(0, maxLinksAtOnce);
    setSelection({ ids: new Set(receipts.map(({ id }) => id)), anchor: from });
  };

  return {
    links,
    has: (id) => ids.has(id),
    toggle: (id) => {
      const before = ids.size === 0 && openId !== null && openId !== id ? new Set([openId]) : ids;
      select(
        matching.filter((entry) => (entry.id === id ? !before.has(id) : before.has(entry.id))),
        id,
      );
    },
    extendTo: (id) => {
      const from = anchor ?? currentId ?? id;
      const places = [from, id].map((one) => matching.findIndex((entry) => entry.id === one));
      const first = Math.max(0, Math.min(...places));
      select(matching.slice(first, Math.max(...places) + 1), from);
    },
    selectAll: () => select(matching, anchor),
    clear: () => setSelection(nothing),
  };
};
