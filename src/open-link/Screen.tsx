import { useState } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { OpenLinkForm } from './OpenLinkForm.tsx';
import { Revealed, type RevealedSecret } from './Revealed.tsx';
import { useWaitingLink } from './use-link.ts';

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
  // While a secret is on its way, the next link waits.
  useWaitingLink(!busy, takeOver);
  return (
    <>
      <WindowTitle>{text('open.title')}</WindowTitle>
      {revealed === null ? (
        <OpenLinkForm
          key={handedOver}
          link={link}
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
