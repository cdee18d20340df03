import { maxNoteCharacters } from '../../../src/shared/limits.ts';

/** The user's note on a draft or a receipt, as it is saved. */
export const cleanNote = (typed: string): string => typed.trim().slice(0, maxNoteCharacters).toWellFormed();
