/** The length of a text as servers count it: an emoji is one, and not the two that `length` says. */
export const codePoints = (text: string): number => {
  let count = 0;
  for (const _point of text) count += 1;
  return count;
};
