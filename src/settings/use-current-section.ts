import { useState } from 'react';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { headingId, type SectionId } from './sections.ts';

/** How far below the top of the window a heading is when its section becomes the one that is read. */
const fromTop = 1 / 8;

/** The last section whose heading has come far enough up, or the last of all at the end of the page. */
const sectionInSight = (ids: readonly SectionId[]): SectionId | undefined => {
  const { scrollHeight } = document.documentElement;
  const isAtEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 1;
  if (isAtEnd) return ids.at(-1);
  const line = window.innerHeight * fromTop;
  const isRead = (id: SectionId): boolean => {
    const heading = document.getElementById(headingId(id));
    return heading !== null && heading.getBoundingClientRect().top <= line;
  };
  return ids.findLast(isRead) ?? ids[0];
};

/** The section that the user is at, by scrolling or by choice. A choice holds until the user scrolls on. */
export const useCurrentSection = (
  ids: readonly SectionId[],
): readonly [SectionId | undefined, (chosen: SectionId) => void] => {
  const [current, setCurrent] = useState<SectionId | undefined>(ids[0]);
  const [chosenAt, setChosenAt] = useState<number | null>(null);
  useWindowEvent('scroll', () => {
    // The scrolling that the choice itself has caused.
    if (chosenAt === window.scrollY) return;
    setChosenAt(null);
    setCurrent(sectionInSight(ids));
  });
  return [
    current,
    (chosen) => {
      setChosenAt(window.scrollY);
      setCurrent(chosen);
    },
  ];
};
