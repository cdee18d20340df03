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
  const [revealed, setRevealed] = useState<RevealedSecret | null>(null);
  useWaitingLink(setLink);
  return (
    <>
      <WindowTitle>{text('open.title')}</WindowTitle>
      {revealed === null ? (
        <OpenLinkForm
          link={link}
          onType={setLink}
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
