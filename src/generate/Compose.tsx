import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { KeptShare } from '../link/KeptView.tsx';
import { LinkFields } from '../link/LinkFields.tsx';
import { LinkForm } from '../link/LinkForm.tsx';
import { linkFormOf, linkFormProblem, type TypedLink } from '../link/link-form.ts';
import type { SharedLink } from '../link/ResultView.tsx';
import { heldAsFailure } from '../link/share-reply.ts';
import type { Sending } from '../link/use-sending.ts';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { Choice } from './Choice.tsx';
import styles from './Compose.module.css';
import { canBeMadeHere } from './can-be-made-here.ts';
import { LocalFields } from './LocalFields.tsx';
import type { LocalPassword } from './use-made-password.ts';

export type Source = 'server' | 'here';

/** A password and the link to it. */
export interface Generated {
  readonly value: string;
  readonly shared: SharedLink;
}

interface ComposeProps {
  readonly sending: Sending;
  readonly source: Source;
  readonly onSource: (source: Source) => void;
  readonly local: LocalPassword;
  readonly typed: TypedLink;
  readonly onType: (change: Partial<TypedLink>) => void;
  readonly onGenerated: (generated: Generated) => void;
  /** The password could not be sent and is a draft now. */
  readonly onKept: (value: string, kept: KeptShare) => void;
}

export const Compose = ({
  sending,
  source,
  onSource,
  local,
  typed,
  onType,
  onGenerated,
  onKept,
}: ComposeProps) => {
  const { state, text } = useApp();
  const { busy, problem } = sending;
  const made = local.made?.value ?? null;
  /** The draft the server has refused, which the next try replaces. */
  const held = useRef<string | null>(null);

  const submit = () => {
    const form = linkFormOf(typed, state);
    const { passphrase } = form;
    const fault = linkFormProblem(form);
    if (source === 'server') {
      void sending.send({
        fault,
        call: () => bridge.generate(form),
        onDone: ({ value, link }, { serverName }) =>
          onGenerated({ value, shared: { link, passphrase, serverName } }),
      });
    } else if (made !== null && !local.making) {
      void sending.send({
        fault,
        call: async () =>
          heldAsFailure(await bridge.share({ secret: made, ...form, draft: held.current }), (id) => {
            held.current = id;
          }),
        onDone: (reply, { serverName }) => {
          if (reply.kind === 'link')
            onGenerated({ value: made, shared: { link: reply.link, passphrase, serverName } });
          else onKept(made, { id: reply.draft.id, failure: reply.draft.failure, serverName });
        },
      });
    }
  };

  const choose = (next: Source) => {
    sending.tell(null);
    onSource(next);
  };

  const tellOfCopying = (failure: Failure | null) =>
    sending.tell(failure === null ? null : { failure, words: failureText(text, failure, '') });

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !busy) void bridge.closeWindow();
  });

  return (
    <LinkForm
      title={text('generate.title')}
      sending={sending}
      unavailable={source === 'here' && made === null}
      onSubmit={submit}
      ways={
        source === 'server' && problem?.failure && canBeMadeHere(problem.failure) ? (
          <Button
            onClick={() => {
              flushSync(() => choose('here'));
              sending.focus('secret');
            }}
          >
            {text('generate.makeHere')}
          </Button>
        ) : null
      }
    >
      <Choice
        label={text('generate.source')}
        name="source"
        options={[
          { value: 'server', label: text('generate.server') },
          { value: 'here', label: text('generate.here') },
        ]}
        value={source}
        onChange={choose}
      />
      {source === 'server' ? (
        <p className={styles.hint}>{text('generate.serverHint')}</p>
      ) : (
        <LocalFields local={local} onFailure={tellOfCopying} onChange={() => sending.tell(null)} />
      )}
      <LinkFields
        typed={typed}
        onType={(change) => {
          sending.tell(null);
          onType(change);
        }}
        invalidField={sending.invalidField}
        onMaking={sending.hold}
      />
    </LinkForm>
  );
};
