export type Unsubscribe = () => void;
export type Subscribe<Event> = (listener: (event: Event) => void) => Unsubscribe;

/** Announces events to its subscribers, without knowing them. */
export interface EventSource<Event> {
  readonly subscribe: Subscribe<Event>;
  readonly emit: (event: Event) => void;
}

/**
 * Listeners are called at once, in the order in which they subscribed. One that throws does not stop the others; its
 * error is reported like any uncaught one.
 */
export const createEventSource = <Event>(): EventSource<Event> => {
  const listeners = new Set<{ readonly call: (event: Event) => void }>();
  return {
    subscribe: (call) => {
      const listener = { call };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (event) => {
      for (const listener of [...listeners]) {
        // An earlier listener may have unsubscribed it.
        if (!listeners.has(listener)) continue;
        try {
          listener.call(event);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
};

/** Announces that something has changed: once for all changes in one turn of the event loop. */
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
