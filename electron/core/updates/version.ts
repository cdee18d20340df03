/** Three numbers without leading zeros. Versions before a release, such as `1.0.0-beta.1`, are never offered. */
const form = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

const numbersOf = (version: string): readonly number[] | null =>
  form.exec(version)?.slice(1).map(Number) ?? null;

/** @returns false if either is not three numbers. */
export const isNewer = (version: string, than: string): boolean => {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  if (one === null || other === null) return false;
  const different = one.findIndex((number, index) => number !== other[index]);
  return different !== -1 && (one[different] ?? 0) > (other[different] ?? 0);
};
