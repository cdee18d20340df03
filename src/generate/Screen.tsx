import { useState } from 'react';
import { type KeptShare, KeptView } from '../link/KeptView.tsx';
import { LinkWindow } from '../link/LinkWindow.tsx';
import { nothingTypedOfLink } from '../link/link-form.ts';
import { ResultView } from '../link/ResultView.tsx';
import { useDestination } from '../link/use-destination.ts';
import { useSending } from '../link/use-sending.ts';
import { useApp } from '../ui/use-app-state.ts';
import { Compose, type Generated, type Source } from './Compose.tsx';
import { useMadePassword } from './use-made-password.ts';
import { ValueCard } from './ValueCard.tsx';

/** Generate: a password that did not exist before, its link, and again. Nothing of it outlives the window. */
export const Screen = () => {
  const { text } = useApp();
  const destination = useDestination();
  const sending = useSending(destination.underWay !== null);
  const [source, setSource] = useState<Source>('server');
  const [typed, setTyped] = useState(nothingTypedOfLink);
  const [generated, setGenerated] = useState<Generated | null>(null);
  const [kept, setKept] = useState<{ readonly value: string; readonly share: KeptShare } | null>(null);
  const local = useMadePassword();

  const startAnew = () => {
    setGenerated(null);
    setKept(null);
    // Each link gets a password of its own.
    if (source === 'here') void local.makeAnew();
  };

  return (
    <LinkWindow from="generate" title={text('generate.title')} destination={destination} busy={sending.busy}>
      {kept !== null ? (
        <KeptView
          kept={kept.share}
          above={(onFailure) => <ValueCard value={kept.value} onFailure={onFailure} />}
          newLabel={text('generate.another')}
          onNew={startAnew}
        />
      ) : generated === null ? (
        <Compose
          sending={sending}
          source={source}
          onSource={(chosen) => {
            setSource(chosen);
            if (chosen === 'here' && local.made === null) void local.makeAnew();
          }}
          local={local}
          typed={typed}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          onGenerated={(made) => {
            local.forget();
            setTyped(nothingTypedOfLink);
            setGenerated(made);
          }}
          onKept={(value, share) => {
            local.forget();
            setTyped(nothingTypedOfLink);
            setKept({ value, share });
          }}
        />
      ) : (
        <ResultView
          key={generated.shared.link.id}
          shared={generated.shared}
          above={(onFailure, onCopied) => (
            <ValueCard value={generated.value} onCopied={onCopied} onFailure={onFailure} />
          )}
          newLabel={text('generate.another')}
          onNew={startAnew}
        />
      )}
    </LinkWindow>
  );
};
