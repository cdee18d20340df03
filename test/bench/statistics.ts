/** The middle of what was measured, and where its middle half lies. */
export interface Summary {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** @param share between 0 and 1. @returns NaN for no values. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at % 1);
};

export const summaryOf = (values: readonly number[]): Summary => ({
  median: quantile(values, 0.5),
  lower: quantile(values, 0.25),
  upper: quantile(values, 0.75),
});
