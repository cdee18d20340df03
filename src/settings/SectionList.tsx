import { Contents } from '../ui/Contents.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { headingId, sections } from './sections.ts';

/** What there is further down; the first section is in sight anyway. */
export const SectionList = () => {
  const { text } = useApp();
  return (
    <Contents
      label={text('settings.sections')}
      headings={sections.slice(1).map(({ id, title }) => ({ id: headingId(id), title: text(title) }))}
    />
  );
};
