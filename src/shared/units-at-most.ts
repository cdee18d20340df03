import { z } from 'zod';

/** A text with a bound in UTF-16 units, as text fields of a window count; zod counts a pair of them as one. */
export const unitsAtMost = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.length <= most);
