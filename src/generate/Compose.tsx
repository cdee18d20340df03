import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeptShare, SharedLink } from '../result/outcome.ts';
import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { LinkView } from '../shared/model/sharing.ts';
import { LinkFields } from '../sharing/LinkFields.tsx';
import { LinkForm } from '../sharing/LinkForm.tsx';
import { lifetimeOf, linkFormOf, linkFormProblemOf, type TypedLink } from '../sharing/link-form.ts';
import { heldAsFailure } from '../sharing/share-reply.ts';
import type { Sending } from '../sharing/use-sending.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { useApp } from '../ui/use-app-state.ts';
import { useDraftOutcome } from '../ui/use-draft-outcome.ts';
import { useWindowEvent } from '../ui/use-window-event.ts';
import { canBeMadeHere } from './can-be-made-here.ts';
import { LocalFields } from './LocalFields.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import { isOfRecipe } from './recipe.ts';
import { ServerFields } from './ServerFields.tsx';
import type { LocalPassword } from './use-local-password.ts';

export type Source = 'server' | 'here';

/** A password and the link to it. */
export interface Generated {
  readonly value: string;
  /** Whether it is of the recipe that was chosen. */
  readonly isAsAsked: boolean;
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
  /** The password could not be sent yet and is a draft now. */
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
  /** The draft that the server refused, and the password in it. The next attempt replaces it. */
  const [heldDraft, setHeldDraft] = useState<{ readonly id: string; readonly value: string } | null>(null);

  const submit = () => {
    const form = linkFormOf(typed, state);
    if (form === null) return sending.focus('lifetime');
    const { passphrase } = form;
    const formProblem = linkFormProblemOf(form);
    if (source === 'server') {
      void sending.send({
        formProblem,
        call: () => bridge.generate({ ...form, recipe: local.recipes.characters }),
        onDone: ({ value, link }, { serverName }) =>
          onGenerated({
            value,
            isAsAsked: isOfRecipe(value, local.recipes.characters),
            shared: { link, passphrase, serverName },
          }),
      });
    } else if (made !== null && !local.making) {
      void sending.send({
        formProblem,
        call: async () =>
          heldAsFailure(
            await bridge.share({ secret: made, ...form, draft: heldDraft?.id ?? null }),
            form.recipient,
            ({ id }) => setHeldDraft({ id, value: made }),
          ),
        onDone: (reply, { serverName }) => {
          if (reply.kind === 'link')
            onGenerated({
              value: made,
              isAsAsked: true,
              shared: { link: reply.link, passphrase, serverName },
            });
          else onKept(made, { id: reply.draft.id, passphrase, failure: reply.draft.failure, serverName });
        },
      });
    }
  };

  // The draft may be sent elsewhere while the password is here.
  const outcome = useDraftOutcome(heldDraft?.id ?? null);
  const followDraft = useEffectEvent((link: LinkView) => {
    // Another password was made since: the link is in Activity.
    if (made === null || heldDraft?.value !== made) return setHeldDraft(null);
    const serverName = state.profile?.serverName ?? '';
    const passphrase = typed.passphrase || null;
    onGenerated({ value: made, isAsAsked: true, shared: { link, passphrase, serverName } });
  });
  useEffect(() => {
    if (outcome?.kind === 'link' && !busy) followDraft(outcome.link);
  }, [outcome, busy]);

  const choose = (next: Source) => {
    sending.showProblem(null);
    onSource(next);
  };

  const showCopyFailure = (failure: Failure | null) =>
    sending.showProblem(failure === null ? null : { failure, message: failureText(text, failure, '') });

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !busy) void bridge.closeWindow();
  });

  return (
    <LinkForm
      title={text('generate.title')}
      sending={sending}
      unavailable={(source === 'here' && made === null) || lifetimeOf(typed, state) === null}
      onSubmit={submit}
      problemActions={
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
      <RadioGroup
        label={text('generate.source')}
        name="source"
        options={[
          { value: 'here', label: text('generate.here') },
          { value: 'server', label: text('generate.server') },
        ]}
        value={source}
        onChange={choose}
      />
      {source === 'server' ? (
        <ServerFields
          recipe={local.recipes.characters}
          onChange={(characters) => {
            sending.showProblem(null);
            local.changeOnly({ ...local.recipes, characters });
          }}
        />
      ) : (
        <LocalFields local={local} onFailure={showCopyFailure} onChange={() => sending.showProblem(null)} />
      )}
      <LinkFields
        typed={typed}
        onType={(change) => {
          sending.showProblem(null);
          onType(change);
        }}
        invalidField={sending.invalidField}
        isNew
        onMaking={sending.setBlocked}
      />
    </LinkForm>
  );
};
