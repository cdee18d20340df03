import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { maxNoteCharacters } from '../shared/limits.ts';
import type { Text } from '../shared/text.ts';
import { secretProblemOf } from '../sharing/secret-problem.ts';
import type { ListLine } from './parse-list.ts';

/** Above this many, a text that was pasted is more likely a text than a list. */
export const maxOffered = 500;

/** Whether a text could be a list. A key in PEM has many lines, and is one secret. */
export const couldBeList = (text: string): boolean => {
  if (text.trimStart().startsWith('-----BEGIN')) return false;
  const lines = text.split('\n', maxOffered + 1).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.length <= maxOffered;
};

/** What is wrong with a line, in a sentence; `null` if it can be sent. */
export const lineProblemText = (text: Text, { name, secret, problem }: ListLine): string | null => {
  if (problem?.kind === 'columns') return text('several.columns', { count: problem.columns });
  if (problem?.kind === 'quotes') return text('several.quotes');
  if (name.length > maxNoteCharacters) return text('several.longName', { most: maxNoteCharacters });
  const failure: Failure | null =
    secret === '' ? { kind: 'invalid-secret', problem: 'empty' } : secretProblemOf(secret);
  return failure === null ? null : failureText(text, failure, '');
};

/** What a line goes by: its name, or its number in the list. */
export const lineName = (text: Text, { name, line }: Pick<ListLine, 'name' | 'line'>): string =>
  name === '' ? text('several.line', { line }) : name;
