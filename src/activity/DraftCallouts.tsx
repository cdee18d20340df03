import { type Failure, mayHaveBeenSent } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { maybeSentText } from './draft-text.ts';

interface DraftCalloutsProps {
  readonly draft: DraftView;
  /** Why the action just tried did not work. */
  readonly failure: Failure | null;
}

/** Why the draft is not a link yet, and whether the server may have made one anyway. */
export const DraftCallouts = ({ draft, failure }: DraftCalloutsProps) => {
  const { text } = useApp();
  const { reason, problem, serverName, recipient } = draft;
  const known = reason ?? problem;
  // An action usually fails for the reason already known. It is shown only once.
  const shown = failure ?? known;
  const knownMessage = known === null ? '' : failureText(text, known, serverName);
  const alsoKnown =
    failure === null || failureText(text, failure, serverName) === knownMessage ? '' : knownMessage;
  const maybeSent = maybeSentText(text, draft);
  const saysMaybeSent = shown !== null && mayHaveBeenSent(shown) && recipient === null;
  // When it may have been mailed, maybeSent says everything there is to say.
  const showsFailure =
    shown !== null && !(shown.kind === 'may-have-been-sent' && maybeSent !== null && !saysMaybeSent);
  return (
    <>
      {shown === null || !showsFailure ? null : (
        // Only the outcome of an action interrupts a screen reader.
        <Callout
          key={failure === null ? 'known' : 'failure'}
          kind={failure === null ? 'warn' : 'danger'}
          role={failure === null ? undefined : 'alert'}
          actions={
            isFixedInSettings(shown) ? (
              <Button onClick={() => void bridge.openSettings({ pane: 'accounts' })}>
                {text('ui.openSettings')}
              </Button>
            ) : undefined
          }
        >
          {failureText(text, shown, serverName)}
        </Callout>
      )}
      {alsoKnown === '' ? null : <Callout kind="warn">{alsoKnown}</Callout>}
      {maybeSent === null || saysMaybeSent ? null : (
        <Callout kind={showsFailure ? 'info' : 'warn'}>{maybeSent}</Callout>
      )}
    </>
  );
};

/** Whether the user can fix it in Settings. */
const isFixedInSettings = (failure: Failure): boolean =>
  failure.kind === 'token-missing' ||
  failure.kind === 'profile-gone' ||
  (failure.kind === 'refused' && (failure.reason === 'credentials' || failure.reason === 'accounts-off'));
