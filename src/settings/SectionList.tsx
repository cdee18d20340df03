import { Contents } from '../ui/Contents.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { headingId, sections } from './sections.ts';

/** What there is further down; the first section is in sight anyway. */
export const SectionList = () => {
  const { state, text } = useApp();
  const shown = sections.filter(({ id }) => id !== 'updates' || state.updates.canCheck);
  return (
    <Contents
      label={text('settings.sections')}
      headings={shown.slice(1).map(({ id, title }) => ({ id: headingId(id), title: text(title) }))}
    />
  );
};
