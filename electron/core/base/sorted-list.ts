/**
 * Values in order. A change costs a search, not a look at each of them; values that are added in order are never sorted, and
 * others once, when somebody looks next.
 */
export interface SortedList<Value> {
  /** Puts one in the place of another. @param before one that is in the list; `null` to add. @param after `null` to remove. */
  readonly replace: (before: Value | null, after: Value | null) => void;
  /** As it is now; a later change shows in it. */
  readonly values: () => readonly Value[];
}

/** @param compare tells any two apart: 0 only for two versions of the same value. */
export const createSortedList = <Value>(compare: (one: Value, other: Value) => number): SortedList<Value> => {
  const values: Value[] = [];
  let isSorted = true;

  const sort = (): void => {
    if (!isSorted) values.sort(compare);
    isSorted = true;
  };
  const placeOf = (value: Value): number => {
    sort();
    let from = 0;
    let to = values.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = values[middle];
      if (other !== undefined && compare(other, value) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const add = (value: Value): void => {
    const last = values.at(-1);
    isSorted &&= last === undefined || compare(last, value) < 0;
    values.push(value);
  };

  return {
    replace: (before, after) => {
      if (before === null) {
        if (after !== null) add(after);
      } else if (after !== null && compare(before, after) === 0) values[placeOf(before)] = after;
      else {
        values.splice(placeOf(before), 1);
        if (after !== null) add(after);
      }
    },
    values: () => {
      sort();
      return values;
    },
  };
};
