import { type Failure, mayHaveBeenSent } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import type { DraftView } from '../shared/model/drafts.ts';
import { Button } from '../ui/Button.tsx';
import { bridge } from '../ui/bridge.ts';
import { Note } from '../ui/Note.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { maybeSentText } from './draft-text.ts';

interface DraftNotesProps {
  readonly draft: DraftView;
  /** What was tried just now, and why it was not done. */
  readonly failure: Failure | null;
}

/** Why it is not a link yet, and whether it may be one all the same. */
export const DraftNotes = ({ draft, failure }: DraftNotesProps) => {
  const { text } = useApp();
  const { reason, problem, serverName, recipient } = draft;
  const known = reason ?? problem;
  // What was tried just now mostly failed for the reason that is known by then, and is said once.
  const told = failure ?? known;
  const words = known === null ? '' : failureText(text, known, serverName);
  const alsoKnown = failure === null || failureText(text, failure, serverName) === words ? '' : words;
  const maybeSent = maybeSentText(text, draft);
  const isSaid = told !== null && mayHaveBeenSent(told) && recipient === null;
  // Where it may have been mailed, that is the whole of what is known.
  const saysMore = told !== null && !(told.kind === 'may-have-been-sent' && maybeSent !== null && !isSaid);
  return (
    <>
      {told === null || !saysMore ? null : (
        // Only what the user has just asked for may interrupt.
        <Note
          key={failure === null ? 'known' : 'failure'}
          kind={failure === null ? 'warn' : 'danger'}
          role={failure === null ? undefined : 'alert'}
          actions={
            isForSettings(told) ? (
              <Button onClick={() => void bridge.openWindow({ window: 'settings' })}>
                {text('ui.openSettings')}
              </Button>
            ) : undefined
          }
        >
          {failureText(text, told, serverName)}
        </Note>
      )}
      {alsoKnown === '' ? null : <Note kind="warn">{alsoKnown}</Note>}
      {maybeSent === null || isSaid ? null : <Note kind={saysMore ? 'info' : 'warn'}>{maybeSent}</Note>}
    </>
  );
};

/** Whether Settings is where to cure it. */
const isForSettings = (failure: Failure): boolean =>
  failure.kind === 'token-missing' ||
  failure.kind === 'profile-gone' ||
  (failure.kind === 'refused' && (failure.reason === 'credentials' || failure.reason === 'accounts-off'));
