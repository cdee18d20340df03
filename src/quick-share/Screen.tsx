import { useState } from 'react';
import { type KeptShare, KeptView } from '../link/KeptView.tsx';
import { LinkWindow } from '../link/LinkWindow.tsx';
import { ResultView, type SharedLink } from '../link/ResultView.tsx';
import { useDestination } from '../link/use-destination.ts';
import { useSending } from '../link/use-sending.ts';
import type { Prefill } from '../shared/model/sharing.ts';
import { useApp } from '../ui/use-app-state.ts';
import { Compose } from './Compose.tsx';
import { nothingTyped, type Typed, typedOf } from './form.ts';
import { withPlainLineEnds } from './text-file.ts';
import { useHandedOver } from './use-handed-over.ts';

type Outcome =
  | { readonly kind: 'link'; readonly shared: SharedLink }
  | { readonly kind: 'kept'; readonly kept: KeptShare };

/** Quick share: a text, its link, and again. Nothing of it outlives the window but what is kept as a draft. */
export const Screen = () => {
  const { state, text } = useApp();
  const destination = useDestination();
  const sending = useSending(destination.underWay !== null);
  const [typed, setTyped] = useState(nothingTyped);
  /** As it would be found again if the window closed now. */
  const [saved, setSaved] = useState(nothingTyped);
  /** What came from a file, the clipboard or a draft and waits, since it would replace something else. */
  const [offered, setOffered] = useState<Typed | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const begin = (next: Typed) => {
    setTyped(next);
    setSaved(next.draft === null ? nothingTyped : next);
    setOutcome(null);
    setOffered(null);
  };
  const offer = ({ secret, draft }: Prefill) => {
    const next =
      draft === null
        ? { ...(outcome === null ? typed : nothingTyped), secret: withPlainLineEnds(secret) }
        : typedOf(secret, draft);
    // A link that is not on the clipboard yet would be lost with its window.
    const free =
      outcome === null ? typed.secret === '' : outcome.kind === 'kept' || outcome.shared.link.copied;
    if (free) begin(next);
    else setOffered(next);
  };
  useHandedOver(offer);

  const startAnew = () => begin(offered ?? nothingTyped);
  const hold = (id: string, serverName: string) => {
    const draft = { id, serverName, username: state.profile?.username ?? null };
    setTyped((before) => ({ ...before, draft }));
    setSaved({ ...typed, draft });
  };

  return (
    <LinkWindow
      from="quick-share"
      title={text('compose.title')}
      destination={destination}
      busy={sending.busy}
    >
      {outcome === null ? (
        <Compose
          sending={sending}
          typed={typed}
          saved={saved}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          onHeld={hold}
          offered={offered}
          onOffer={(secret) => offer({ secret, draft: null })}
          onAnswerOffer={(take) => {
            if (take && offered !== null) begin(offered);
            setOffered(null);
          }}
          onShared={(shared) => {
            begin(nothingTyped);
            setOutcome({ kind: 'link', shared });
          }}
          onKept={(kept) => {
            begin(nothingTyped);
            setOutcome({ kind: 'kept', kept });
          }}
        />
      ) : outcome.kind === 'link' ? (
        <ResultView
          key={outcome.shared.link.id}
          shared={outcome.shared}
          newLabel={text('result.new')}
          onNew={startAnew}
        />
      ) : (
        <KeptView key={outcome.kept.id} kept={outcome.kept} newLabel={text('result.new')} onNew={startAnew} />
      )}
    </LinkWindow>
  );
};
