import type { Section } from './sections.ts';

/** Where everything in the list is, in CSS pixels from its top. */
export interface ListLayout {
  readonly rowPx: number;
  readonly headingPx: number;
  /** Of the row. */
  readonly topOf: (index: number) => number;
  /** Of the row, or of the heading above it if it is the first of its section. */
  readonly startOf: (index: number) => number;
  readonly sectionOf: (index: number) => Section | undefined;
  /** The row that is there, or whose heading is. */
  readonly indexAt: (topPx: number) => number;
}

/** The last place whose value is not above `most`, in a list that ascends; -1 if all are. */
const lastNotAbove = (count: number, valueAt: (place: number) => number, most: number): number => {
  let [from, to] = [-1, count - 1];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (valueAt(middle) <= most) from = middle;
    else to = middle - 1;
  }
  return from;
};

export const listLayout = (
  count: number,
  sections: readonly Section[],
  rowPx: number,
  headingPx: number,
): ListLayout => {
  const placeOf = (index: number): number =>
    lastNotAbove(sections.length, (place) => sections[place]?.from ?? 0, index);
  const topOf = (index: number): number => index * rowPx + (placeOf(index) + 1) * headingPx;
  const startOf = (index: number): number =>
    topOf(index) - (sections[placeOf(index)]?.from === index ? headingPx : 0);
  return {
    rowPx,
    headingPx,
    topOf,
    startOf,
    sectionOf: (index) => sections[placeOf(index)],
    indexAt: (topPx) => Math.max(0, lastNotAbove(count, startOf, topPx)),
  };
};
