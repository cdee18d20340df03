/** Widths of the columns, in characters. */
const columns = [
  ['threat', 44],
  ['control', 30],
  ['test', 44],
  ['result', 24],
] as const;

export interface Row {
  readonly threat: string;
  readonly control: string;
  readonly test: string;
  readonly result: string;
}

/** Lines of at most `width` characters, broken between words where there is a space or a slash. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/(?<=[ /])/)
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [])) {
    if ((line + word).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
};

const lineOf = (cells: readonly string[]): string =>
  columns
    .map(([, width], index) => (cells[index] ?? '').padEnd(width))
    .join('  ')
    .trimEnd();

export const head = [
  lineOf(columns.map(([name]) => name)),
  lineOf(columns.map(([, width]) => '─'.repeat(width))),
].join('\n');

/** A row of the table, several lines high. */
export const drawRow = (row: Row): string => {
  const cells = columns.map(([name, width]) => wrap(row[name].replace(/\s+/g, ' '), width));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => lineOf(cells.map((lines) => lines[at] ?? ''))).join('\n');
};
