import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Ask } from '../ui/Ask.tsx';
import { bridge } from '../ui/bridge.ts';
import { focusControl } from '../ui/focus.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import styles from './Compose.module.css';
import { Fields } from './Fields.tsx';
import { fieldToMend, formOf, formProblem, secretProblem, settingsCure, type Typed } from './form.ts';
import { NoServerNote, ProblemNote } from './Notes.tsx';
import type { SharedLink } from './ResultView.tsx';
import { SubmitButton } from './SubmitButton.tsx';
import { fileRefusalText } from './text-file.ts';
import { useFileDrop } from './use-file-drop.ts';

interface ComposeProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  /** A text that would replace the one there, if the user says so. */
  readonly offered: string | null;
  readonly onOffer: (text: string) => void;
  readonly onAnswerOffer: (take: boolean) => void;
  readonly onShared: (shared: SharedLink) => void;
}

interface Problem {
  readonly words: string;
  readonly failure: Failure | null;
}

const noServerNote = 'no-server';
const problemNote = 'problem';

export const Compose = ({ typed, onType, offered, onOffer, onAnswerOffer, onShared }: ComposeProps) => {
  const { state, text } = useApp();
  const { profile } = state;
  const formElement = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const asking = discarding || offered !== null;
  const toMend = problem?.failure ? fieldToMend(problem.failure) : null;
  const secretFault = secretProblem(typed.secret);

  const focus = (name: string) => focusControl(formElement.current, name);
  const fail = (failure: Failure, words: string) => {
    flushSync(() => {
      setBusy(false);
      setProblem({ failure, words });
    });
    focus(fieldToMend(failure) ?? (settingsCure(failure) ? 'cure' : 'create'));
  };

  const submit = async () => {
    if (busy || asking) return;
    if (profile === null) return focus('choose-server');
    if (secretFault !== null) return focus('secret');
    const form = formOf(typed, state);
    const fault = formProblem(form);
    if (fault !== null) return fail(fault, failureText(text, fault, profile.place));
    setProblem(null);
    setBusy(true);
    // The fields are about to be locked; what has the focus then would lose it.
    focus('create');
    try {
      const reply = await bridge.conceal(form);
      if (reply.ok) onShared({ link: reply.value, passphrase: form.passphrase });
      else fail(reply.failure, failureText(text, reply.failure, profile.place));
    } finally {
      setBusy(false);
    }
  };

  const dragged = useFileDrop((read) => {
    if (busy) return;
    setProblem(
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
    if (event.key === 'Enter' && (state.platform === 'darwin' ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      if (!event.repeat) void submit();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      if (asking) stopAsking();
      else if (busy) return;
      else if (typed.secret !== '') setDiscarding(true);
      else void bridge.closeWindow();
    }
  });

  // The window's own close button; a second press of it means it.
  useWindowEvent('beforeunload', (event) => {
    if (typed.secret === '' || discarding || busy) return;
    event.preventDefault();
    setDiscarding(true);
  });

  return (
    <main className={styles.main} data-dragged={dragged || undefined}>
      <h1 className={styles.title}>{text('compose.title')}</h1>
      <form
        ref={formElement}
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {profile === null ? <NoServerNote id={noServerNote} /> : null}
        <fieldset className={styles.lock} disabled={busy}>
          <Fields
            typed={typed}
            onType={(change) => {
              setProblem(null);
              onType(change);
            }}
            secretFault={secretFault}
            toMend={toMend}
            problemId={problemNote}
          />
        </fieldset>
        <div className={styles.foot}>
          {problem === null ? null : (
            <ProblemNote id={problemNote} cure={problem.failure !== null && settingsCure(problem.failure)}>
              {problem.words}
            </ProblemNote>
          )}
          {discarding ? (
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
          ) : null}
          <SubmitButton
            busy={busy}
            unavailable={profile === null || secretFault !== null || typed.secret === ''}
            describedBy={profile === null ? noServerNote : undefined}
          />
        </div>
      </form>
    </main>
  );
};
