import type { Milliseconds, Timestamp } from '../units.ts';

/** What a calendar and a clock on the wall show. `month` counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const dayMs: Milliseconds = 86_400_000;

/** Making one takes long. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
};

/** How far the clocks of a time zone are ahead of UTC. */
const offsetAt = (at: Timestamp, timeZone: string): Milliseconds => {
  const parts = formatFor(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1_000) * 1_000;
};

export const wallTimeAt = (at: Timestamp, timeZone: string): WallTime => {
  const shown = new Date(at + offsetAt(at, timeZone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
};

/**
 * When the clocks of a time zone show that. Where they are put back, a time comes twice: the first that is still to come, or the
 * first. Where they are put forward, it never comes: as much later as they are put forward.
 */
export const timestampOf = (wall: WallTime, timeZone: string, now: Timestamp): Timestamp => {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = offsetAt(asUtc - dayMs, timeZone);
  const after = offsetAt(asUtc + dayMs, timeZone);
  const times = [asUtc - Math.max(before, after), asUtc - Math.min(before, after)].filter(
    (at) => at + offsetAt(at, timeZone) === asUtc,
  );
  return times.find((at) => at > now) ?? times[0] ?? asUtc - before;
};

/** Days later, or earlier. */
export const daysFrom = (wall: WallTime, days: number): WallTime => {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return {
    ...wall,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
};

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: WallTime): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** 31 February is no date. */
export const isDate = ({ year, month, day }: WallTime): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
