import { useState } from 'react';
import { flushSync } from 'react-dom';
import { LinkForm } from '../link/LinkForm.tsx';
import type { SharedLink } from '../link/ResultView.tsx';
import type { Sending } from '../link/use-sending.ts';
import { Ask } from '../ui/Ask.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { Fields } from './Fields.tsx';
import { formOf, formProblem, secretProblem, type Typed } from './form.ts';
import { fileRefusalText } from './text-file.ts';
import { useFileDrop } from './use-file-drop.ts';

interface ComposeProps {
  readonly sending: Sending;
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  /** A text that would replace the one there, if the user says so. */
  readonly offered: string | null;
  readonly onOffer: (text: string) => void;
  readonly onAnswerOffer: (take: boolean) => void;
  readonly onShared: (shared: SharedLink) => void;
}

export const Compose = ({
  sending,
  typed,
  onType,
  offered,
  onOffer,
  onAnswerOffer,
  onShared,
}: ComposeProps) => {
  const { state, text } = useApp();
  const { busy, focus } = sending;
  const [discarding, setDiscarding] = useState(false);
  const asking = discarding || offered !== null;
  const secretFault = secretProblem(typed.secret);

  const submit = () => {
    if (busy || asking) return;
    if (state.profile !== null && secretFault !== null) return focus('secret');
    const form = formOf(typed, state);
    void sending.send({
      fault: formProblem(form),
      call: () => bridge.conceal(form),
      onDone: (link, { place }) => onShared({ link, passphrase: form.passphrase, place }),
    });
  };

  const dragged = useFileDrop((read) => {
    if (busy) return;
    sending.tell(
      read.ok ? null : { failure: null, words: fileRefusalText(text, state.language, read.failure) },
    );
    if (read.ok) onOffer(read.value);
    focus('secret');
  });

  const stopAsking = () => {
    flushSync(() => {
      setDiscarding(false);
      if (offered !== null) onAnswerOffer(false);
    });
    focus('secret');
  };

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (asking) stopAsking();
    else if (busy) return;
    else if (typed.secret !== '') setDiscarding(true);
    else void bridge.closeWindow();
  });

  // The window's own close button; a second press of it means it.
  useWindowEvent('beforeunload', (event) => {
    if (typed.secret === '' || discarding || busy) return;
    event.preventDefault();
    setDiscarding(true);
  });

  return (
    <LinkForm
      title={text('compose.title')}
      sending={sending}
      unavailable={secretFault !== null || typed.secret === ''}
      onSubmit={submit}
      dragged={dragged}
      question={
        discarding ? (
          <Ask
            question={text('compose.discardQuestion')}
            yes={text('compose.discard')}
            no={text('compose.keepEditing')}
            onYes={() => void bridge.closeWindow()}
            onNo={stopAsking}
          />
        ) : offered !== null ? (
          <Ask
            question={text('compose.replaceQuestion')}
            yes={text('compose.replace')}
            no={text('compose.keepText')}
            onYes={() => {
              flushSync(() => onAnswerOffer(true));
              focus('secret');
            }}
            onNo={stopAsking}
          />
        ) : null
      }
    >
      <Fields
        typed={typed}
        onType={(change) => {
          sending.tell(null);
          onType(change);
        }}
        secretFault={secretFault}
        toMend={sending.toMend}
      />
    </LinkForm>
  );
};
