import Papa from 'papaparse';

/** What a line has: a secret alone, or a name before it. */
export const listForms = ['secrets', 'names'] as const;
export type ListForm = (typeof listForms)[number];

export interface ListLine {
  /** Where it is in the list, counted from 1. */
  readonly line: number;
  /** Empty if it has none. */
  readonly name: string;
  readonly secret: string;
  readonly problem: LineProblem | null;
}

export type LineProblem =
  /** It is not a name and a secret. */
  | { readonly kind: 'columns'; readonly columns: number }
  /** A quotation mark is open at its end, or goes on after it was closed. */
  | { readonly kind: 'quotes' };

export interface List {
  readonly lines: readonly ListLine[];
  /** Whether the first line was left out, since it only names the columns. */
  readonly hasHeading: boolean;
}

/** As spreadsheets and programs write tables. */
const separators = ['\t', ';', ','] as const;
type Separator = (typeof separators)[number];

/** Names and secrets if every line has exactly one and the same separator; else every line is a secret, whatever is in it. */
export const likelyForm = (text: string): ListForm => {
  const tables = separators.map((separator) => rowsOf(text, separator));
  return tables.some((rows) => rows.length > 0 && rows.every(isPair)) ? 'names' : 'secrets';
};

/** @param text with any line ends; empty lines do not count. In a table, quotes work as in CSV (RFC 4180). */
export const parseList = (text: string, form: ListForm): List => {
  if (form === 'secrets') {
    const lines = text
      .split(/\r\n|\r|\n/)
      .map((secret, index) => ({ line: index + 1, name: '', secret, problem: null }))
      .filter(({ secret }) => secret.trim() !== '');
    return { lines, hasHeading: false };
  }
  const rows = rowsOf(text, separatorIn(text));
  const hasHeading = rows.length > 1 && isHeading(rows[0]?.cells ?? []);
  const lines = rows.map((row, index): ListLine => {
    const [name = '', secret = ''] = row.cells;
    const problem: LineProblem | null = row.isBroken
      ? { kind: 'quotes' }
      : isPair(row)
        ? null
        : { kind: 'columns', columns: row.cells.length };
    return { line: index + 1, name: name.trim(), secret: problem === null ? secret : '', problem };
  });
  return { lines: hasHeading ? lines.slice(1) : lines, hasHeading };
};

/** The one that most lines agree with. */
const separatorIn = (text: string): Separator => {
  const fits = separators.map((separator) => ({
    separator,
    count: rowsOf(text, separator).filter(isPair).length,
  }));
  return fits.reduce((best, other) => (other.count > best.count ? other : best)).separator;
};

interface TableRow {
  readonly cells: readonly string[];
  readonly isBroken: boolean;
}

const rowsOf = (text: string, delimiter: Separator): readonly TableRow[] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter });
  const broken = new Set(errors.map(({ row }) => row));
  return data
    .map((cells, index) => ({ cells, isBroken: broken.has(index) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
};

const isPair = ({ cells, isBroken }: TableRow): boolean => cells.length === 2 && !isBroken;

/** What such columns are called, in the languages of the app. */
const secretWords =
  /^(secrets?|passwords?|values?|hemmeligheder|hemmelighed|adgangskoder?|kodeord|geheimnis(se)?|passw(o|ö)rt(er)?|kennw(o|ö)rt(er)?|mots? de passe|secretos?|contraseñas?|claves?)$/i;
const nameWords =
  /^(names?|users?|usernames?|accounts?|e-?mails?|navne?|brugere?|konto|konti|benutzer|nutzer|namen?|noms?|utilisateurs?|comptes?|nombres?|usuarios?|cuentas?|for|für|pour|para|til)$/i;

const isHeading = ([name = '', secret = '']: readonly string[]): boolean =>
  nameWords.test(name.trim()) && secretWords.test(secret.trim());
