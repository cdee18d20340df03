import type { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/failure-text.ts';
import { Callout } from '../ui/Callout.tsx';
import { useApp } from '../ui/use-app-state.ts';

/** Why the server's list of links made elsewhere did not come. */
export const ElsewhereCallout = ({ problem }: { readonly problem: Failure | null }) => {
  const { state, text } = useApp();
  return problem === null ? null : (
    <Callout kind="warn">
      {text('activity.elsewhereFailed', {
        reason: failureText(text, problem, state.profile?.serverName ?? ''),
      })}
    </Callout>
  );
};
