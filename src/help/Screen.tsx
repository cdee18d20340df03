import { bridge } from '../ui/bridge.ts';
import { Contents } from '../ui/Contents.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { AboutSection } from './AboutSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import styles from './Screen.module.css';
import { SecretSection } from './SecretSection.tsx';
import { headingId, sections } from './sections.ts';

export const Screen = () => {
  const { text } = useApp();
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void bridge.closeWindow();
  });
  return (
    <main className={styles.main}>
      <WindowTitle>{text('help.title')}</WindowTitle>
      <h1 className={styles.title}>{text('help.title')}</h1>
      {/* The first section is visible anyway. */}
      <Contents
        label={text('settings.sections')}
        headings={sections.slice(1).map((id) => ({ id: headingId(id), title: text(`help.section.${id}`) }))}
      />
      <SecretSection />
      <KeysSection />
      <AboutSection />
    </main>
  );
};
