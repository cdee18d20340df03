import { useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import styles from './Preview.module.css';

/** The beginning of the text in question. It is fetched when the user wants to see it, and dropped when that is over. */
export const Preview = () => {
  const { text } = useApp();
  const [beginning, setBeginning] = useState<string | null>(null);
  const shown = beginning !== null;
  const id = useId();
  const toggle = async () => {
    setBeginning(shown ? null : ((await bridge.previewText()) ?? ''));
  };
  return (
    <>
      <div className={styles.toggle}>
        <Button kind="quiet" aria-expanded={shown} aria-controls={id} onClick={() => void toggle()}>
          {text(shown ? 'confirm.hideText' : 'confirm.showText')}
        </Button>
      </div>
      <div id={id} hidden={!shown}>
        {shown ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
          <section className={styles.text} dir="auto" aria-label={text('confirm.preview')} tabIndex={0}>
            {beginning}
          </section>
        ) : null}
      </div>
    </>
  );
};
