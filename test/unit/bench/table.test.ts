import { describe, expect, it } from 'vitest';
import type { Measured, Row } from '../../bench/experiment.ts';
import { quantile } from '../../bench/statistics.ts';
import { linesOf, tableOf } from '../../bench/table.ts';

const row: Row = { what: 'start', against: 'bare', of: 'ms', unit: 'ms', by: 'ratio', aim: 1.5 };
const measured = (by: Row['by'], ours: readonly number[], theirs: readonly number[]): Measured => ({
  experiment: { name: 'start', rows: [{ ...row, by }], open: () => Promise.reject(new Error('not opened')) },
  app: ours.map((ms) => ({ ms })),
  reference: theirs.map((ms) => ({ ms })),
});

describe('what a benchmark makes of its rounds', () => {
  it('takes the middle, between two values where there is none', () => {
    expect([quantile([3, 1, 2], 0.5), quantile([1, 2, 3, 4], 0.5), quantile([0, 10], 0.95)]).toEqual([
      2, 2.5, 9.5,
    ]);
  });

  it('compares medians, so that one slow round does not count', () => {
    expect(linesOf(measured('ratio', [20, 20, 900], [10, 10, 10]))[0]?.result).toBe(2);
    expect(linesOf(measured('difference', [20, 20, 900], [10, 10, 10]))[0]?.result).toBe(10);
  });

  it('counts the slow rounds where the slowest matter', () => {
    const [line] = linesOf(measured('p95 of the difference', [20, 20, 40], [10, 10, 10]));
    expect(line?.result).toBeCloseTo(28);
  });

  it('says what is over its aim', () => {
    expect(tableOf(linesOf(measured('ratio', [20], [10])))).toContain('| 2.00   | 1.5 (over) |');
    expect(tableOf(linesOf(measured('ratio', [10], [10])))).toContain('| 1.00   | 1.5 |');
  });
});
