import { failureText } from '../shared/failure-text.ts';
import { Callout } from './Callout.tsx';
import { useApp } from './use-app-state.ts';

/** Says why nothing is sent at all, where the administrator's file cannot be used. */
export const BrokenPolicyCallout = () => {
  const { state, text } = useApp();
  const { notice } = state.policy;
  return notice.kind === 'broken' ? (
    <Callout kind="danger">{failureText(text, { ...notice, kind: 'policy-broken' }, '')}</Callout>
  ) : null;
};
