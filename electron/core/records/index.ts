/** What other features, and everything outside core, may know of this one. */
export type { RecordStore } from './record-store.ts';
export { createRecords, type RecordKind, type Records } from './records.ts';
