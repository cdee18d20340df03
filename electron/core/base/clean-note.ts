import { maxNoteCharacters } from '../../../src/shared/limits.ts';

/** The user's own words on a draft or a receipt, as they are kept. */
export const cleanNote = (typed: string): string => typed.trim().slice(0, maxNoteCharacters).toWellFormed();
