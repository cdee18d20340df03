import { failureText } from '../shared/failure-text.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';
import type { ActionFailure } from './use-actions.ts';

/** A failure of an entry whose details are no longer open. */
export const FailureElsewhere = ({ entry, failure, with: what }: ActionFailure) => {
  const { text } = useApp();
  const where = entry.kind === 'draft' ? 'activity.draftTrouble' : 'activity.linkTrouble';
  return (
    <Callout kind="danger" role="alert">
      {text(what === 'note' ? 'activity.noteTrouble' : where, {
        reason: failureText(text, failure, entry.serverName),
      })}
    </Callout>
  );
};
