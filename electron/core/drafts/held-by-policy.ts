import type { Timestamp } from '../../../src/shared/units.ts';
import type { Clock } from '../base/ports.ts';
import { isPolicyReason, type Policy, rulesOf, sendingProblem } from '../policy/index.ts';
import type { Deadlines } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { DraftSender } from './send-draft.ts';

interface HoldByPolicyPorts {
  readonly policy: Policy;
  readonly drafts: Pick<Drafts, 'all'>;
  readonly deadlines: Pick<Deadlines, 'limit'>;
  readonly hold: DraftSender['hold'];
  readonly clock: Clock;
}

/** Holds the drafts that the administrator does not allow, which may be older than the policy, and limits how long all wait. */
export const holdByPolicy = async ({
  policy,
  drafts,
  deadlines,
  hold,
  clock,
}: HoldByPolicyPorts): Promise<void> => {
  await deadlines.limit(rulesOf(policy).drafts?.maxAge ?? null);
  for (const draft of drafts.all()) {
    const problem = sendingProblem(policy, draft.madeWith, draft, clock.now());
    if (problem !== null) await hold([draft], problem);
  }
};

/** Whether a draft was held by a policy, and is allowed now. */
export const isFreedByPolicy = (draft: Draft, policy: Policy, now: Timestamp): boolean =>
  isPolicyReason(draft.reason) && sendingProblem(policy, draft.madeWith, draft, now) === null;
