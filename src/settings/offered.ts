/** Those on offer, and the present one where the settings hold another. @param most what the administrator allows. */
export const offered = (
  values: readonly number[],
  present: number | null,
  most: number | null = null,
): readonly number[] => {
  const allowed = most === null ? values : values.filter((value) => value <= most);
  return present === null || allowed.includes(present)
    ? allowed
    : [...allowed, present].sort((one, other) => one - other);
};
