import { z } from 'zod';

export const toRival = z.object({ locks: z.array(z.string()) });
export const fromRival = z.object({ shared: z.array(z.string()) });
