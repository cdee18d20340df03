import { useState } from 'react';
import { LinkWindow } from '../link/LinkWindow.tsx';
import { ResultView, type SharedLink } from '../link/ResultView.tsx';
import { useDestination } from '../link/use-destination.ts';
import { useSending } from '../link/use-sending.ts';
import { useApp } from '../ui/use-app-state.ts';
import { ClipboardButton } from './ClipboardButton.tsx';
import { Compose } from './Compose.tsx';
import { nothingTyped } from './form.ts';
import { withPlainLineEnds } from './text-file.ts';
import { useHandedText } from './use-handed-text.ts';

/** Quick share: a text, its link, and again. Nothing of it outlives the window. */
export const Screen = () => {
  const { text } = useApp();
  const destination = useDestination();
  const sending = useSending(destination.underWay !== null);
  const [typed, setTyped] = useState(nothingTyped);
  /** A text from a file or the clipboard that waits, since it would replace another. */
  const [offered, setOffered] = useState<string | null>(null);
  const [shared, setShared] = useState<SharedLink | null>(null);

  const offer = (raw: string) => {
    const secret = withPlainLineEnds(raw);
    // A link that is not on the clipboard yet would be lost with its window.
    const free = shared === null ? typed.secret === '' : shared.link.copied;
    if (!free) return setOffered(secret);
    setTyped({ ...typed, secret });
    setShared(null);
  };
  useHandedText(offer);

  const startAnew = () => {
    setTyped({ ...nothingTyped, secret: offered ?? '' });
    setOffered(null);
    setShared(null);
  };

  return (
    <LinkWindow
      from="quick-share"
      title={text('compose.title')}
      destination={destination}
      busy={sending.busy}
      buttons={<ClipboardButton />}
    >
      {shared === null ? (
        <Compose
          sending={sending}
          typed={typed}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          offered={offered}
          onOffer={offer}
          onAnswerOffer={(take) => {
            if (take && offered !== null) setTyped((before) => ({ ...before, secret: offered }));
            setOffered(null);
          }}
          onShared={(link) => {
            setTyped(nothingTyped);
            setShared(link);
          }}
        />
      ) : (
        <ResultView key={shared.link.id} shared={shared} newLabel={text('result.new')} onNew={startAnew} />
      )}
    </LinkWindow>
  );
};
