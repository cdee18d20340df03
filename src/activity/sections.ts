import { localeOf } from '../shared/languages.ts';
import type { Timestamp } from '../shared/units.ts';
import type { TextContext } from './entry-text.ts';
import type { Entry } from './filter.ts';

/** Entries that stand under one heading: the drafts, or the links of one day. */
export interface Section {
  /** The index of its first entry. */
  readonly from: number;
  /** Midnight, in the user's time zone; `null` for the drafts. */
  readonly day: Timestamp | null;
}

const midnightOf = (at: Timestamp): Timestamp => new Date(at).setHours(0, 0, 0, 0);

/** @param entries the drafts, then the receipts, newest first. */
export const sectionsOf = (entries: readonly Entry[]): readonly Section[] => {
  const sections: Section[] = [];
  entries.forEach((entry, from) => {
    const last = sections.at(-1);
    if (entry.kind === 'draft') {
      if (last === undefined) sections.push({ from, day: null });
      return;
    }
    // Thousands of links are of few days, and a calendar is slow.
    const isSameDay = typeof last?.day === 'number' && entry.madeAt >= last.day;
    if (!isSameDay) sections.push({ from, day: midnightOf(entry.madeAt) });
  });
  return sections;
};

/** Today, Yesterday, or the date, with the year only if it is not the current one. */
export const sectionName = ({ text, language, now }: TextContext, { day }: Section): string => {
  if (day === null) return text('activity.drafts');
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1).getTime();
  const locale = localeOf(language);
  const relative = day === midnightOf(now) ? 0 : day === yesterday ? -1 : null;
  const name =
    relative === null
      ? new Intl.DateTimeFormat(locale, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(new Date(day).getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }),
        }).format(day)
      : new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(relative, 'day');
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};
