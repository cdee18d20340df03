import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/activity/filter.ts';
import { listLayout } from '../../../src/activity/list-layout.ts';
import { sectionName, sectionsOf } from '../../../src/activity/sections.ts';
import { textIn } from '../../../src/shared/text-in.ts';

const now = new Date(2031, 2, 31, 12).getTime();
const draft = { kind: 'draft' } as Entry;
const made = (...date: readonly [month: number, day: number, hour: number, year?: number]): Entry => {
  const [month, day, hour, year = 2031] = date;
  return { kind: 'receipt', madeAt: new Date(year, month, day, hour).getTime() } as Entry;
};
const entries: readonly Entry[] = [
  draft,
  draft,
  made(2, 31, 11),
  made(2, 31, 0),
  // The day is an hour short where clocks go forward on it.
  made(2, 30, 23),
  made(2, 30, 0),
  made(2, 29, 23),
  made(11, 31, 23, 2030),
];

describe('the sections', () => {
  it('are the drafts, and one for each day', () => {
    expect(sectionsOf(entries).map(({ from }) => from)).toEqual([0, 2, 4, 6, 7]);
    expect(sectionsOf([])).toEqual([]);
  });

  it.each([
    ['en', ['Drafts', 'Today', 'Yesterday', 'Saturday 29 March', 'Tuesday, 31 December 2030']],
    ['da', ['Kladder', 'I dag', 'I går', 'Lørdag 29. marts', 'Tirsdag den 31. december 2030']],
    ['de', ['Entwürfe', 'Heute', 'Gestern', 'Samstag, 29. März', 'Dienstag, 31. Dezember 2030']],
    ['fr', ['Brouillons', 'Aujourd’hui', 'Hier', 'Samedi 29 mars', 'Mardi 31 décembre 2030']],
    ['es', ['Borradores', 'Hoy', 'Ayer', 'Sábado, 29 de marzo', 'Martes, 31 de diciembre de 2030']],
  ] as const)('have names in the words of %s', (language, names) => {
    const context = { text: textIn(language), language, now, paused: false };
    expect(sectionsOf(entries).map((section) => sectionName(context, section))).toEqual(names);
  });
});

describe('the layout of the list', () => {
  const layout = listLayout(entries.length, sectionsOf(entries), 50, 20);

  it('has every row below those before it, and a heading above the first of a section', () => {
    expect(entries.map((_, index) => layout.topOf(index))).toEqual([20, 70, 140, 190, 260, 310, 380, 450]);
    expect(entries.map((_, index) => layout.startOf(index))).toEqual([0, 70, 120, 190, 240, 310, 360, 430]);
  });

  it('finds the row at a place, also where its heading is', () => {
    expect([0, 19, 69, 70, 119, 120, 139, 140, 499, 9_999].map(layout.indexAt)).toEqual([
      0, 0, 0, 1, 1, 2, 2, 2, 7, 7,
    ]);
    expect(layout.sectionOf(3)).toBe(layout.sectionOf(2));
    expect(listLayout(0, [], 50, 20).indexAt(0)).toBe(0);
  });
});
