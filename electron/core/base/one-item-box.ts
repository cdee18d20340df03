import { createEventSource, type Subscribe } from './event-source.ts';

/** Holds one item until whoever it is for takes it. A newer item replaces one that nobody has taken. */
export interface OneItemBox<Item> {
  readonly put: (item: Item) => void;
  /** @returns the item, once. */
  readonly take: () => Item | null;
  readonly isFull: () => boolean;
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
    subscribe: changed.subscribe,
  };
};
