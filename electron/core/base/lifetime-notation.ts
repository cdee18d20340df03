import { maxLifetime, minLifetime } from '../../../src/shared/limits.ts';
import type { Seconds } from '../../../src/shared/units.ts';

const units: Readonly<Record<string, Seconds>> = { m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** `90m`, `12h`, `3d` or `2w`. @returns `null` for anything else, and for what no server grants. */
export const parseLifetime = (written: string): Seconds | null => {
  const [, digits = '', unit = ''] = /^(\d{1,6})([mhdw])$/.exec(written) ?? [];
  const lifetime = Number(digits) * (units[unit] ?? 0);
  return lifetime >= minLifetime && lifetime <= maxLifetime ? lifetime : null;
};
