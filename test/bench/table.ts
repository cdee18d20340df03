import type { Measured, Row, Sample, Unit } from './experiment.ts';
import { quantile, type Summary, summaryOf } from './statistics.ts';

/** A row with what was measured. */
export interface Line extends Row {
  readonly experiment: string;
  readonly rounds: number;
  readonly ours: Summary;
  readonly theirs: Summary;
  readonly result: number;
}

const valuesOf = (samples: readonly Sample[], name: string): readonly number[] =>
  samples.map((sample) => sample[name] ?? Number.NaN);

export const linesOf = ({ experiment, app, reference }: Measured): readonly Line[] =>
  experiment.rows.map((row) => {
    const [ours, theirs] = [valuesOf(app, row.of), valuesOf(reference, row.of)];
    return {
      ...row,
      experiment: experiment.name,
      rounds: ours.length,
      ours: summaryOf(ours),
      theirs: summaryOf(theirs),
      result: resultOf(row, ours, theirs),
    };
  });

const resultOf = (row: Row, ours: readonly number[], theirs: readonly number[]): number => {
  const [our, their] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  switch (row.by) {
    case 'ratio':
      return our / their;
    case 'difference':
      return our - their;
    case 'p95 of the difference':
      return quantile(
        ours.map((value) => value - their),
        0.95,
      );
  }
};

const number = (value: number, unit: Unit): string =>
  value.toFixed(unit === 'count' ? 0 : value < 10 ? 1 : 0);

const summary = ({ median, lower, upper }: Summary, unit: Unit): string =>
  `${number(median, unit)} (${number(lower, unit)}–${number(upper, unit)})`;

const resultText = ({ by, result, unit }: Line): string =>
  by === 'ratio' ? result.toFixed(2) : `${number(result, unit)} ${unit === 'count' ? '' : unit}`.trim();

const headings = ['what', 'unit', 'Hushlink', 'reference', '', 'result', 'aim', 'rounds'];

/** Markdown that can be read as it is: medians, the middle half in brackets, and what comes of them. */
export const tableOf = (lines: readonly Line[]): string => {
  const cells = lines.map((line) => [
    line.what,
    line.unit,
    summary(line.ours, line.unit),
    line.against,
    summary(line.theirs, line.unit),
    resultText(line),
    line.aim === null ? '–' : `${line.aim}${line.result <= line.aim ? '' : ' (over)'}`,
    String(line.rounds),
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lineOf = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [lineOf(headings), lineOf(widths.map((width) => '-'.repeat(width))), ...cells.map(lineOf)].join(
    '\n',
  );
};
