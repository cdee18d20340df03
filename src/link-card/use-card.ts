import { useEffect, useEffectEvent, useState } from 'react';
import type { CardView } from '../shared/model/card.ts';
import type { Milliseconds } from '../shared/units.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';

export interface Card {
  /** Of the receipt. */
  readonly id: string;
  readonly view: CardView;
}

/** A clock that is a little behind would find the link not expired yet. */
const afterEndMs: Milliseconds = 1_000;
/** Timers take no more. */
const longestMs: Milliseconds = 2_147_483_647;

/** The link that the window is to show, read again whenever a receipt changes, and when it expires; `null` before. */
export const useCard = (): Card | null => {
  const { cardWaiting, activityRevision } = useApp().state;
  const [id, setId] = useState<string | null>(null);
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    if (!cardWaiting) return;
    const take = async () => {
      const next = await bridge.takeCard();
      if (next !== null) setId(next);
    };
    void take();
  }, [cardWaiting]);

  const read = useEffectEvent(async (wanted: string, isStale: () => boolean) => {
    const view = await bridge.readCard({ id: wanted });
    if (!isStale()) setCard({ id: wanted, view });
  });
  const expiresAt = card?.view.kind === 'link' ? card.view.link.expiresAt : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read may have changed with each revision.
  useEffect(() => {
    if (id === null) return;
    let stale = false;
    const readNow = () => void read(id, () => stale);
    readNow();
    const leftMs = expiresAt === null ? longestMs : Math.max(0, expiresAt - Date.now()) + afterEndMs;
    const timer = setTimeout(readNow, Math.min(leftMs, longestMs));
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [id, activityRevision, expiresAt]);
  return card;
};
