import { useState } from 'react';
import { useApp } from '../ui/use-app-state.ts';
import { WindowTitle } from '../ui/WindowTitle.tsx';
import { AskLink } from './AskLink.tsx';
import { Revealed, type RevealedSecret } from './Revealed.tsx';
import { useHandedLink } from './use-link.ts';

/** Open a link: a link, its secret, once. Nothing of it outlives the window. */
export const Screen = () => {
  const { text } = useApp();
  const [link, setLink] = useState('');
  const [revealed, setRevealed] = useState<RevealedSecret | null>(null);
  useHandedLink(setLink);
  return (
    <>
      <WindowTitle>{text('open.title')}</WindowTitle>
      {revealed === null ? (
        <AskLink
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
