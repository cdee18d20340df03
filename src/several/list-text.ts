import Papa from 'papaparse';
import type { ListForm, ListLine } from './parse-list.ts';

/** The lines as a list again. */
export const listText = (lines: readonly ListLine[], form: ListForm): string =>
  form === 'secrets'
    ? lines.map(({ secret }) => secret).join('\n')
    : Papa.unparse(
        lines.map(({ name, secret }) => [name, secret]),
        { delimiter: '\t', newline: '\n' },
      );
