import { useEffect, useEffectEvent, useState } from 'react';
import { KeptView } from '../result/KeptView.tsx';
import type { KeptShare } from '../result/outcome.ts';
import { ResultView } from '../result/ResultView.tsx';
import { useDestination } from '../sharing/header/use-destination.ts';
import { emptyLink } from '../sharing/link-form.ts';
import { ShareWindow } from '../sharing/ShareWindow.tsx';
import { useSending } from '../sharing/use-sending.ts';
import { useApp } from '../ui/use-app-state.ts';
import { Compose, type Generated, type Source } from './Compose.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { useLocalPassword } from './use-local-password.ts';

/** Generate: a new password, its link, then the next. Closing the window discards both. */
export const Screen = () => {
  const { text } = useApp();
  const destination = useDestination();
  const sending = useSending(destination.pending !== null);
  const [source, setSource] = useState<Source>('here');
  const [typed, setTyped] = useState(emptyLink);
  const [generated, setGenerated] = useState<Generated | null>(null);
  const [kept, setKept] = useState<{ readonly value: string; readonly share: KeptShare } | null>(null);
  const local = useLocalPassword();

  const makeFirst = useEffectEvent(() => void local.makeAnother());
  useEffect(() => makeFirst(), []);

  const startOver = () => {
    setGenerated(null);
    setKept(null);
    // Every link gets a new password.
    if (source === 'here') void local.makeAnother();
  };

  return (
    <ShareWindow
      from="generate"
      title={text('generate.title')}
      destination={destination}
      busy={sending.busy}
      isFitted={kept !== null || generated !== null}
    >
      {kept !== null ? (
        <KeptView
          kept={kept.share}
          above={(onFailure) => <PasswordCard value={kept.value} onFailure={onFailure} />}
          onSent={(shared) => {
            setGenerated({ value: kept.value, isAsAsked: true, shared });
            setKept(null);
          }}
          newLabel={text('generate.another')}
          onNew={startOver}
        />
      ) : generated === null ? (
        <Compose
          sending={sending}
          source={source}
          onSource={(chosen) => {
            setSource(chosen);
            if (chosen === 'here' && local.made === null) void local.makeAnother();
          }}
          local={local}
          typed={typed}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          onGenerated={(made) => {
            local.forget();
            setTyped(emptyLink);
            setGenerated(made);
          }}
          onKept={(value, share) => {
            local.forget();
            setTyped(emptyLink);
            setKept({ value, share });
          }}
        />
      ) : (
        <ResultView
          key={generated.shared.link.id}
          shared={generated.shared}
          above={(onFailure, onCopied) => (
            <PasswordCard
              value={generated.value}
              isAsAsked={generated.isAsAsked}
              onCopied={onCopied}
              onFailure={onFailure}
            />
          )}
          newLabel={text('generate.another')}
          onNew={startOver}
        />
      )}
    </ShareWindow>
  );
};
