/** The way out of this computer. */
export interface Connectivity {
  /** Calls back when a network may have become usable, until the returned function is called. Asks no one. */
  watch(mayBeUp: () => void): () => void;
}
