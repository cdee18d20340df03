/** What other features, and everything outside core, may import from this one. */
export type { RecordStore } from './record-store.ts';
export { createRecords, type RecordKind, type Records } from './records.ts';
