import { createEventSource, type Subscribe } from './event-source.ts';

/** Holds one item until it is taken. A newer item replaces one that was not. */
export interface OneItemBox<Item> {
  readonly put: (item: Item) => void;
  /** @returns the item, and empties the box. */
  readonly take: () => Item | null;
  readonly isFull: () => boolean;
  /** The item, which stays. */
  readonly look: () => Item | null;
  readonly subscribe: Subscribe<void>;
}

export const createOneItemBox = <Item>(): OneItemBox<Item> => {
  const changed = createEventSource<void>();
  let item: Item | null = null;
  return {
    put: (next) => {
      item = next;
      changed.emit();
    },
    take: () => {
      const taken = item;
      item = null;
      if (taken !== null) changed.emit();
      return taken;
    },
    isFull: () => item !== null,
    look: () => item,
    subscribe: changed.subscribe,
  };
};
