export type Unsubscribe = () => void;
export type Subscribe<Event> = (listener: (event: Event) => void) => Unsubscribe;

/** Announces events to whoever subscribes, and knows none of them. */
export interface EventSource<Event> {
  readonly subscribe: Subscribe<Event>;
  readonly emit: (event: Event) => void;
}

/**
 * Listeners are called at once, in the order in which they subscribed. One that throws does not keep the others from
 * hearing; its error is reported like any other that nobody caught.
 */
export const createEventSource = <Event>(): EventSource<Event> => {
  const listeners = new Set<{ readonly hear: (event: Event) => void }>();
  return {
    subscribe: (hear) => {
      const listener = { hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (event) => {
      for (const listener of [...listeners]) {
        // It may have unsubscribed because of what one before it did.
        if (!listeners.has(listener)) continue;
        try {
          listener.hear(event);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
};

/** Announces that something has changed: once for all changes of one turn. */
export const createChangeSource = (): EventSource<void> => {
  const source = createEventSource<void>();
  let isDue = false;
  return {
    subscribe: source.subscribe,
    emit: () => {
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        source.emit();
      });
    },
  };
};
