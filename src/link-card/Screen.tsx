import { useRef } from 'react';
import { EndedView } from '../result/EndedView.tsx';
import { ResultView } from '../result/ResultView.tsx';
import { dateTimeText } from '../shared/text.ts';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useFittedWindow } from '../ui/use-fitted-window.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import styles from './Screen.module.css';
import { type Card, useCard } from './use-card.ts';

/** One link that was made before, as Quick share shows one, and what has become of it. Closing the window discards it. */
export const Screen = () => {
  const { text } = useApp();
  const content = useRef<HTMLDivElement>(null);
  const card = useCard();
  // An empty window would shrink first, and then grow.
  useFittedWindow(content, card !== null);
  return (
    <div ref={content} className={styles.window}>
      <WindowTitle>{text('card.title')}</WindowTitle>
      {card === null ? <main /> : <CardOf key={card.id} card={card} />}
    </div>
  );
};

const CardOf = ({ card: { view } }: { readonly card: Card }) => {
  const { state, text } = useApp();
  const next = { newLabel: text('result.new'), onNew: () => void startNew() };
  if (view.kind === 'forgotten') return <EndedView end="forgotten" at={null} {...next} />;
  if (view.kind === 'ended') return <EndedView end={view.state} at={view.at} {...next} />;
  const { link, passphrase, serverName, madeAt } = view;
  const isUnchecked = view.state === 'new' && view.checkedAt === null;
  return (
    <ResultView
      shared={{ link, passphrase, serverName }}
      about={{
        made: text('card.made', { serverName, when: dateTimeText(state.language, madeAt, Date.now()) }),
        what: text(isUnchecked ? 'activity.what.unchecked' : `activity.what.${view.state}`),
      }}
      canBurn={!view.passphraseNeeded}
      {...next}
    />
  );
};

const startNew = async (): Promise<void> => {
  await bridge.openWindow({ window: 'quick-share' });
  await bridge.closeWindow();
};
