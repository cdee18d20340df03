import { useState } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import { useSettled } from '../ui/use-settled.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { OpenLinkForm } from './OpenLinkForm.tsx';
import { Revealed, type RevealedSecret } from './Revealed.tsx';
import { useClipboardLink, useWaitingLink } from './use-link.ts';

/** Open a link: a link, then its secret, once. Closing the window discards both. */
export const Screen = () => {
  const { text } = useApp();
  const [link, setLink] = useState('');
  /** How many links were handed over or dropped. What was typed for one, or said of it, does not outlive it. */
  const [handedOver, setHandedOver] = useState(0);
  const [busy, setBusy] = useState(false);
  const [revealed, setRevealed] = useState<RevealedSecret | null>(null);
  const takeOver = (next: string) => {
    setLink(next);
    setHandedOver((before) => before + 1);
  };
  /** A link that was found on the clipboard, as long as it is the one in the field. */
  const [found, setFound] = useState<string | null>(null);
  /** The last link that was filled in, from there or from outside. */
  const [filled, setFilled] = useState<string | null>(null);
  const isFilled = filled !== null && filled === link;
  // An Enter for what was in use before must not reveal what has just been filled in.
  const isSettled = useSettled(filled);
  const fill = (next: string) => {
    setFilled(next);
    takeOver(next);
  };
  useClipboardLink((onClipboard) => {
    if (link !== '' || handedOver > 0) return;
    setFound(onClipboard);
    fill(onClipboard);
  });
  // While a secret is on its way, the next link waits.
  useWaitingLink(!busy, fill);
  return (
    <>
      <WindowTitle>{text('open.title')}</WindowTitle>
      {revealed === null ? (
        <OpenLinkForm
          key={handedOver}
          link={link}
          isFound={found !== null && found === link}
          isTooEarly={isFilled && !isSettled}
          onType={setLink}
          onDropped={takeOver}
          busy={busy}
          onBusy={setBusy}
          onRevealed={(secret) => {
            setLink('');
            setRevealed(secret);
          }}
        />
      ) : (
        <Revealed secret={revealed} onAnother={() => setRevealed(null)} />
      )}
    </>
  );
};
