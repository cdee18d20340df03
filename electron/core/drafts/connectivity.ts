/** Whether this computer has a network. */
export interface Connectivity {
  /** Calls back when a network may have become usable, until the returned function is called. Sends nothing. */
  watch(onMayBeOnline: () => void): () => void;
}
