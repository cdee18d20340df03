import { lazy, Suspense, useState } from 'react';
import { KeptView } from '../result/KeptView.tsx';
import type { KeptShare, SharedLink } from '../result/outcome.ts';
import { ResultView } from '../result/ResultView.tsx';
import type { Stage } from '../several/Several.tsx';
import type { QuickShareStart } from '../shared/model/sharing.ts';
import { useDestination } from '../sharing/header/use-destination.ts';
import { ShareWindow } from '../sharing/ShareWindow.tsx';
import type { HeldDraft } from '../sharing/share-reply.ts';
import { useSending } from '../sharing/use-sending.ts';
import { useApp } from '../ui/use-app-state.ts';
import { Compose } from './Compose.tsx';
import { nothingTyped, type Typed, typedOf } from './form.ts';
import { withPlainLineEnds } from './text-file.ts';
import { usePrefill } from './use-prefill.ts';

/** One that was made up does not replace one that was typed. */
const withMade = (passphrase: string | null, typed: Typed): Typed => ({
  ...typed,
  passphrase: typed.passphrase || (passphrase ?? ''),
});
/** Loaded when it is wanted, which is seldom: a window opens as fast as it is small. */
const Several = lazy(async () => ({ default: (await import('../several/Several.tsx')).Several }));

type Outcome =
  | { readonly kind: 'link'; readonly shared: SharedLink }
  | { readonly kind: 'kept'; readonly kept: KeptShare };

/** Quick share: a text, its link, then the next. Closing the window discards everything but drafts. */
export const Screen = () => {
  const { state, text } = useApp();
  const destination = useDestination();
  const sending = useSending(destination.pending !== null);
  const [typed, setTyped] = useState(nothingTyped);
  /** What would be left if the window closed now: nothing, or the draft as it was. */
  const [saved, setSaved] = useState(nothingTyped);
  /** A text from a file, the clipboard or a draft that waits for the user to agree, since it replaces another. */
  const [offered, setOffered] = useState<Typed | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** The text, while it is looked at as a list. */
  const [list, setList] = useState<string | null>(null);
  const [stage, setStage] = useState<Stage>('plan');

  const start = (next: Typed) => {
    setTyped(next);
    setSaved(next.draft === null ? nothingTyped : next);
    setOutcome(null);
    setOffered(null);
    setList(null);
  };
  const offer = (begin: QuickShareStart) => {
    // A link that is not on the clipboard must not be replaced without asking: it would be lost.
    const replaceable =
      outcome === null
        ? typed.secret === '' && list === null
        : outcome.kind === 'kept' || outcome.shared.link.copied === 'written';
    if (begin === 'nothing') {
      // What is being written stays, with its options.
      if (outcome !== null && replaceable) start(nothingTyped);
      return;
    }
    const { secret, passphrase, draft } = begin;
    const next =
      draft === null
        ? withMade(passphrase, {
            ...(outcome === null ? typed : nothingTyped),
            secret: withPlainLineEnds(secret),
          })
        : typedOf(secret, draft, state);
    if (replaceable) start(next);
    else setOffered(next);
  };
  usePrefill(offer);

  const startOver = () => start(offered ?? nothingTyped);
  const continueAsDraft = (held: HeldDraft, serverName: string) => {
    const mayHaveBeenMailed = held.mayHaveBeenMailed || typed.draft?.mayHaveBeenMailed === true;
    const draft = { id: held.id, serverName, username: state.profile?.username ?? null, mayHaveBeenMailed };
    setTyped((before) => ({ ...before, draft }));
    setSaved({ ...typed, draft });
  };

  return (
    <ShareWindow
      from="quick-share"
      title={text('compose.title')}
      destination={destination}
      busy={sending.busy || (list !== null && stage === 'making')}
      isFitted={list === null ? outcome !== null : stage === 'made'}
    >
      {list !== null ? (
        <Suspense>
          <Several
            list={list}
            blocked={destination.pending !== null}
            onStage={setStage}
            onBack={(secret) => {
              setTyped((before) => ({ ...before, secret }));
              setList(null);
            }}
            onNew={startOver}
          />
        </Suspense>
      ) : outcome === null ? (
        <Compose
          sending={sending}
          typed={typed}
          saved={saved}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          onHeld={continueAsDraft}
          offered={offered}
          onOffer={(secret) => offer({ secret, passphrase: null, draft: null })}
          onAnswerOffer={(take) => {
            if (take && offered !== null) start(offered);
            setOffered(null);
          }}
          onShared={(shared) => {
            start(nothingTyped);
            setOutcome({ kind: 'link', shared });
          }}
          onKept={(kept) => {
            start(nothingTyped);
            setOutcome({ kind: 'kept', kept });
          }}
          onSeveral={() => {
            setStage('plan');
            setList(typed.secret);
          }}
        />
      ) : outcome.kind === 'link' ? (
        <ResultView
          key={outcome.shared.link.id}
          shared={outcome.shared}
          newLabel={text('result.new')}
          onNew={startOver}
        />
      ) : (
        <KeptView
          key={outcome.kept.id}
          kept={outcome.kept}
          onSent={(shared) => setOutcome({ kind: 'link', shared })}
          newLabel={text('result.new')}
          onNew={startOver}
        />
      )}
    </ShareWindow>
  );
};
